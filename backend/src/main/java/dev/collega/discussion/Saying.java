package dev.collega.discussion;

import dev.collega.shared.database.Ids;
import dev.collega.unnamed.Speaker;
import java.time.Instant;
import java.util.UUID;

/**
 * Who says something, as it is kept beside it, and when.
 *
 * @param author null where it is said unnamed
 * @param speaker words in the place of a name; null where it is said by name
 */
record Saying(UUID id, UUID author, String speaker, Instant at) {

    static Saying byName(UUID author, Instant at) {
        return new Saying(Ids.next(), author, null, at);
    }

    /** Of several in the same hour nothing tells which was first. */
    static Saying unnamed(Speaker speaker) {
        return new Saying(UUID.randomUUID(), null, speaker.words(), speaker.at());
    }

    boolean isUnnamed() {
        return author == null;
    }
}
