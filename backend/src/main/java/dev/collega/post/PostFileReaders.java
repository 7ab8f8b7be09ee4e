package dev.collega.post;

import dev.collega.file.FileReaders;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Who may read a post may read what comes with it, and nobody else. */
@Singleton
class PostFileReaders implements FileReaders {

    private final PostReading reading;

    PostFileReaders(PostReading reading) {
        this.reading = reading;
    }

    @Override
    public boolean mayRead(UUID me, UUID postId) {
        return reading.isReadable(me, postId);
    }
}
