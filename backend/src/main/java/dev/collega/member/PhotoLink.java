package dev.collega.member;

import java.util.UUID;

/**
 * A photo in an answer, for who gets the answer. On the wire it is an address that an {@code <img>} can load, sealed and
 * good for a day at most ({@link PhotoAddresses}).
 *
 * @param size of its sides, in pixels
 * @param viewer as whom they look: when the photo's audience becomes narrower, the address leads nowhere
 */
public record PhotoLink(UUID id, int size, FieldAudience viewer) {

    static final int LARGE = 512;
    static final int SMALL = 96;

    /** Null where there is no photo. */
    static PhotoLink large(UUID id, FieldAudience viewer) {
        return id == null ? null : new PhotoLink(id, LARGE, viewer);
    }

    /** Null where there is no photo. */
    static PhotoLink small(UUID id, FieldAudience viewer) {
        return id == null ? null : new PhotoLink(id, SMALL, viewer);
    }
}
