package dev.collega.cadence;

import dev.collega.followup.CadenceDates;
import dev.collega.followup.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The dates of follow-ups that a cadence keeps. Done or skipped, the gap begins anew today, and the next occurrence comes
 * when it is over. In between, whatever touch there is moves the occurrence at hand: its number stays, and with another
 * date it shows, and is reminded of, anew.
 */
@ApplicationScoped
class KeptDates implements CadenceDates {

    private final ContactCadences contacts;

    KeptDates(ContactCadences contacts) {
        this.contacts = contacts;
    }

    @Override
    public Optional<LocalDate> nextAfter(UUID owner, UUID contactId, Outcome outcome, LocalDate today) {
        return contacts.nextOn(contactId);
    }
}
