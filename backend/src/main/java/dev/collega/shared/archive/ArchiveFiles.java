package dev.collega.shared.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The files of an archive that is brought in. */
public interface ArchiveFiles {

    /** Empty where there is no such file. */
    Optional<InputStream> open(String file) throws IOException;
}
