package dev.collega.followup;

import dev.collega.contact.InteractionKind;
import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.database.Ids;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Follow-ups from an archive, each about the contact that its own has become here. */
final class FollowUpsTaken implements ArchiveReader.Taking<ArchivedFollowUp> {

    private final UUID memberId;
    private final Handle database;
    private final ArchiveReader archive;
    private final Instant now;

    FollowUpsTaken(UUID memberId, Handle database, ArchiveReader archive, Instant now) {
        this.memberId = memberId;
        this.database = database;
        this.archive = archive;
        this.now = now;
    }

    @Override
    public String rows() {
        return "select id from follow_up where owner_id = :member";
    }

    @Override
    public Map<UUID, UUID> add(List<ArchivedFollowUp> followUps) {
        var locals = new HashMap<UUID, UUID>();
        var batch = database.prepareBatch("""
                insert into follow_up (id, owner_id, contact_id, origin, title, note, action, goal_id, due_on, due_at, minutes,
                  recurrence, recurs_from, series_start, occurrence, snoozed_until, state, completed_at, dismissed_at,
                  interaction_id, created_at, changed_at, version)
                values (:id, :owner, :contact, :origin, :title, :note, :action, cast(:goal as uuid), :dueOn,
                  cast(:dueAt as time), cast(:minutes as int), cast(:recurrence as text), cast(:recursFrom as text),
                  cast(:seriesStart as date), :occurrence, cast(:snoozedUntil as date), :state,
                  cast(:completedAt as timestamptz), cast(:dismissedAt as timestamptz), cast(:interaction as uuid), :createdAt,
                  :createdAt, 0)
                """);
        for (var followUp : followUps) {
            var contact = archive.local(followUp.contactId());
            if (contact.isEmpty()) {
                archive.report().note("Follow-ups without a contact were left out.");
                continue;
            }
            var id = Ids.next();
            bind(batch.bind("id", id).bind("contact", contact.get()), followUp);
            locals.put(followUp.id(), id);
        }
        if (batch.size() > 0) {
            batch.execute();
            endThoseOfFirstArchives(followUps, locals);
        }
        return locals;
    }

    private void bind(PreparedBatch batch, ArchivedFollowUp followUp) {
        var rule = rule(followUp);
        batch.bind("owner", memberId)
                .bind("origin", or(followUp.plannedBy(), FollowUpOrigin.MEMBER).name())
                .bind("title", followUp.title().strip())
                .bind("note", followUp.note())
                .bind("action", or(followUp.action(), InteractionKind.MESSAGE).name())
                .bind("goal", archive.local(followUp.goalId()).orElse(null))
                .bind("dueOn", followUp.dueOn())
                .bind(
                        "dueAt",
                        followUp.dueAt() == null
                                ? null
                                : followUp.dueAt().withSecond(0).withNano(0))
                .bind("minutes", Boolean.TRUE.equals(followUp.estimated()) ? null : Math.min(followUp.minutes(), 240))
                .bind("recurrence", rule)
                .bind(
                        "recursFrom",
                        rule == null
                                ? null
                                : or(followUp.recursFrom(), RecursFrom.DUE).name())
                .bind("seriesStart", rule == null ? null : or(followUp.seriesStart(), followUp.dueOn()))
                .bind("occurrence", or(followUp.occurrence(), 0))
                .bind("snoozedUntil", followUp.snoozedUntil())
                .bind("state", state(followUp).name())
                .bind("completedAt", past(followUp.completedAt()))
                .bind("dismissedAt", followUp.completedAt() == null ? past(followUp.dismissedAt()) : null)
                .bind("interaction", archive.local(followUp.interactionId()).orElse(null))
                .bind("createdAt", past(followUp.createdAt()))
                .add();
    }

    /** Whoever wrote the archive may have known rules that are none here. */
    private String rule(ArchivedFollowUp followUp) {
        if (followUp.recurrence() == null || followUp.recurrence().isBlank()) {
            return null;
        }
        try {
            return RecurrenceRules.canonical(followUp.recurrence(), ZoneOffset.UTC);
        } catch (IllegalArgumentException e) {
            archive.report().note("Follow-ups with a recurrence that cannot be understood come only once.");
            return null;
        }
    }

    private static FollowUpState state(ArchivedFollowUp followUp) {
        if (followUp.completedAt() != null) {
            return FollowUpState.DONE;
        }
        return followUp.dismissedAt() == null ? FollowUpState.OPEN : FollowUpState.DISMISSED;
    }

    /** They hold no occurrences; without one, what is done could not be reopened. */
    private void endThoseOfFirstArchives(List<ArchivedFollowUp> followUps, Map<UUID, UUID> locals) {
        var first = followUps.stream()
                .filter(followUp -> followUp.occurrence() == null && followUp.completedAt() != null)
                .map(followUp -> locals.get(followUp.id()))
                .filter(Objects::nonNull)
                .toList();
        database.createUpdate("""
                insert into occurrence (follow_up_id, number, owner_id, outcome, due_on, snoozed_until, ended_at, interaction_id)
                select id, 0, owner_id, 'DONE', due_on, snoozed_until, completed_at, interaction_id from follow_up
                where id = any(:ids)
                """).bindArray("ids", UUID.class, first).execute();
    }

    private static <T> T or(T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private Instant past(Instant at) {
        return at == null || !at.isAfter(now) ? at : now;
    }
}
