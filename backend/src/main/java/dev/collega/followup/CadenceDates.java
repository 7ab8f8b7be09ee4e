package dev.collega.followup;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Sets the dates of follow-ups whose origin is a cadence. */
public interface CadenceDates {

    /**
     * When the next word is due, after an occurrence has ended; an interaction that it was is logged already.
     *
     * @param today in the owner's zone
     * @return nothing where the contact has no cadence any more
     */
    Optional<LocalDate> nextAfter(UUID owner, UUID contactId, Outcome outcome, LocalDate today);
}
