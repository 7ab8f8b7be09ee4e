package dev.collega.file;

import java.util.UUID;

/** Who may read what a file came with. Whoever keeps such things says so, for a file does not know them. */
public interface FileReaders {

    boolean mayRead(UUID me, UUID postId);
}
