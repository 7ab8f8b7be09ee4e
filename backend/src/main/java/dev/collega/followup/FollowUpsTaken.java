package dev.collega.followup;

import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.database.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

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
                insert into follow_up (id, owner_id, contact_id, title, note, due_on, due_at, minutes, snoozed_until, state,
                  completed_at, interaction_id, created_at, changed_at, version)
                values (:id, :owner, :contact, :title, :note, :dueOn, cast(:dueAt as time), cast(:minutes as int), cast(:snoozedUntil as date), :state,
                  cast(:completedAt as timestamptz), cast(:interaction as uuid), :createdAt, :createdAt, 0)
                """);
        for (var followUp : followUps) {
            var contact = archive.local(followUp.contactId());
            if (contact.isEmpty()) {
                archive.report().note("Follow-ups without a contact were left out.");
                continue;
            }
            var id = Ids.next();
            batch.bind("id", id)
                    .bind("owner", memberId)
                    .bind("contact", contact.get())
                    .bind("title", followUp.title().strip())
                    .bind("note", followUp.note())
                    .bind("dueOn", followUp.dueOn())
                    .bind(
                            "dueAt",
                            followUp.dueAt() == null
                                    ? null
                                    : followUp.dueAt().withSecond(0).withNano(0))
                    .bind(
                            "minutes",
                            Boolean.TRUE.equals(followUp.estimated()) ? null : Math.min(followUp.minutes(), 240))
                    .bind("snoozedUntil", followUp.snoozedUntil())
                    .bind("state", (followUp.completedAt() == null ? FollowUpState.OPEN : FollowUpState.DONE).name())
                    .bind("completedAt", past(followUp.completedAt()))
                    .bind("interaction", archive.local(followUp.interactionId()).orElse(null))
                    .bind("createdAt", past(followUp.createdAt()))
                    .add();
            locals.put(followUp.id(), id);
        }
        if (batch.size() > 0) {
            batch.execute();
        }
        return locals;
    }

    private Instant past(Instant at) {
        return at == null || !at.isAfter(now) ? at : now;
    }
}
