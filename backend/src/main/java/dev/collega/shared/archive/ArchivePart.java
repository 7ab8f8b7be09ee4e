package dev.collega.shared.archive;

import java.io.IOException;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What one feature gives to a member's archive and, where that makes sense, takes back from one. All parts are written
 * within one transaction, which shows them one and the same moment; all are read within one transaction too.
 */
public interface ArchivePart {

    /** Parts that others refer to come first. */
    int order();

    /** Rows are to be streamed: a member may have tens of thousands. Never anything that lets somebody sign in. */
    void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException;

    /** Adds what is not there yet; what is there stays as it is. */
    default void read(UUID memberId, Handle database, ArchiveReader archive) throws IOException {}
}
