package dev.collega.followup;

import java.util.UUID;

/** An occurrence has ended, or its end was undone. Fired in the transaction at hand. */
public record OccurrenceEnded(
        UUID owner,
        UUID followUpId,
        UUID contactId,
        FollowUpOrigin origin,
        int occurrence,
        Outcome outcome,
        boolean undone) {}
