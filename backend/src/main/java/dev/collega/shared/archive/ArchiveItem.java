package dev.collega.shared.archive;

import java.util.UUID;

/** One thing in an archive that can be brought in elsewhere and be known there again. */
public interface ArchiveItem {

    UUID id();

    /** Absent where it was made on the instance that wrote the archive. */
    Origin origin();
}
