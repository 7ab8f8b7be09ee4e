package dev.collega.cadence;

import dev.collega.shared.archive.ArchiveReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Pauses from an archive, for contacts that have none here. Nothing is remembered of them: they are no rows. */
final class PausesTaken implements ArchiveReader.Taking<ArchivedPause> {

    private final Handle database;
    private final ArchiveReader archive;
    private final Instant now;

    PausesTaken(Handle database, ArchiveReader archive, Instant now) {
        this.database = database;
        this.archive = archive;
        this.now = now;
    }

    @Override
    public String rows() {
        return "select id from contact where owner_id = :member and false";
    }

    @Override
    public Map<UUID, UUID> add(List<ArchivedPause> pauses) {
        var batch = database.prepareBatch("""
                update contact set
                  paused_on = case when cast(:on as date) <= cast(:until as date) then cast(:on as date) end,
                  paused_until = case when cast(:on as date) <= cast(:until as date) then cast(:until as date) end,
                  cadence_off_at = coalesce(cadence_off_at, cast(:off as timestamptz))
                where id = :id and paused_until is null
                """);
        pauses.forEach(pause -> archive.local(pause.contactId())
                .ifPresent(contact -> batch.bind("id", contact)
                        .bind("on", pause.pausedOn())
                        .bind("until", pause.pausedUntil())
                        .bind("off", pause.cadenceOff() ? now : null)
                        .add()));
        if (batch.size() > 0) {
            batch.execute();
        }
        return Map.of();
    }
}
