package dev.collega.picture;

import dev.collega.connection.NetworkType;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody in my address book.
 *
 * @param profession null where it is not known
 * @param organisation null where it is not known, or not for me to see
 * @param since of the last interaction, or of the page where there was none
 */
record Person(
        UUID contactId,
        UUID memberId,
        boolean connected,
        String name,
        String profession,
        String organisation,
        Set<NetworkType> networkTypes,
        Instant lastInteractionAt,
        Instant since) {}
