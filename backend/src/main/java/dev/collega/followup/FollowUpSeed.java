package dev.collega.followup;

import dev.collega.contact.Contacts;
import dev.collega.contact.InteractionKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Plans the follow-ups of a demo network, some time ago, and does some of them. */
@ApplicationScoped
public class FollowUpSeed {

    private final FollowUpRepository followUps;
    private final Occurrences occurrences;
    private final Contacts contacts;

    FollowUpSeed(FollowUpRepository followUps, Occurrences occurrences, Contacts contacts) {
        this.followUps = followUps;
        this.occurrences = occurrences;
        this.contacts = contacts;
    }

    /** @return the id of the follow-up */
    public UUID plan(UUID owner, NewFollowUp request, Instant at) {
        var recurrence = request.recurrence();
        var kept = recurrence == null
                ? null
                : new Recurrence(RecurrenceRules.canonical(recurrence, ZoneOffset.UTC), recurrence.from());
        var followUp = FollowUp.plan(owner, request.with(kept), FollowUpOrigin.MEMBER, at);
        followUps.persistAndFlush(followUp);
        return followUp.id();
    }

    public void snooze(UUID id, LocalDate until, Instant at) {
        followUps.findById(id).snooze(until, at);
        followUps.flush();
    }

    public void complete(UUID owner, UUID id, InteractionKind kind, String note, Instant at) {
        var followUp = followUps.findById(id);
        var interaction = contacts.logInteraction(owner, followUp.contactId(), kind, at, note);
        occurrences.end(followUp, Outcome.DONE, at, interaction, null);
        followUp.complete(at, interaction);
        followUps.flush();
    }
}
