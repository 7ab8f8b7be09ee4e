package dev.collega.followup;

import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.database.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Occurrences from an archive, of the follow-ups that its own have become here. */
final class OccurrencesTaken implements ArchiveReader.Taking<ArchivedOccurrence> {

    private final UUID memberId;
    private final Handle database;
    private final ArchiveReader archive;
    private final Instant now;

    OccurrencesTaken(UUID memberId, Handle database, ArchiveReader archive, Instant now) {
        this.memberId = memberId;
        this.database = database;
        this.archive = archive;
        this.now = now;
    }

    @Override
    public String rows() {
        return "select id from occurrence where owner_id = :member";
    }

    /** Only such as lie behind the occurrence at hand, which may have gone on here, or elsewhere. */
    @Override
    public Map<UUID, UUID> add(List<ArchivedOccurrence> occurrences) {
        var batch = database.prepareBatch("""
                insert into occurrence (id, follow_up_id, number, owner_id, outcome, due_on, snoozed_until, series_start,
                  recurrence, ended_at, minutes_taken, interaction_id)
                select :id, f.id, :number, f.owner_id, :outcome, :dueOn, cast(:snoozedUntil as date), cast(:seriesStart as date),
                  cast(:recurrence as text), :endedAt, cast(:minutes as int), cast(:interaction as uuid)
                from follow_up f where f.id = :followUp and f.owner_id = :owner
                  and (:number < f.occurrence or :number = f.occurrence and f.state <> 'OPEN')
                on conflict (follow_up_id, number) do nothing
                """);
        var ids = new HashMap<UUID, UUID>();
        for (var occurrence : occurrences) {
            archive.local(occurrence.followUpId()).ifPresent(followUp -> {
                var id = Ids.next();
                ids.put(id, occurrence.id());
                batch.bind("id", id)
                        .bind("followUp", followUp)
                        .bind("owner", memberId)
                        .bind("number", occurrence.number())
                        .bind("outcome", occurrence.outcome().name())
                        .bind("dueOn", occurrence.dueOn())
                        .bind("snoozedUntil", occurrence.snoozedUntil())
                        .bind("seriesStart", occurrence.seriesStart())
                        .bind("recurrence", occurrence.recurrence())
                        .bind("endedAt", occurrence.endedAt().isAfter(now) ? now : occurrence.endedAt())
                        .bind("minutes", occurrence.minutesTaken())
                        .bind(
                                "interaction",
                                archive.local(occurrence.interactionId()).orElse(null))
                        .add();
            });
        }
        if (batch.size() > 0) {
            batch.execute();
        }
        return added(ids);
    }

    private Map<UUID, UUID> added(Map<UUID, UUID> originals) {
        var locals = new HashMap<UUID, UUID>();
        database.createQuery("select id from occurrence where id = any(:ids)")
                .bindArray("ids", UUID.class, List.copyOf(originals.keySet()))
                .mapTo(UUID.class)
                .forEach(id -> locals.put(originals.get(id), id));
        return locals;
    }
}
