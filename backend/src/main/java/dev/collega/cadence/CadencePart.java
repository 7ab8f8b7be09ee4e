package dev.collega.cadence;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.archive.Origins;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Cadences, and which contacts are paused. What they come to is not written: it follows. */
@ApplicationScoped
class CadencePart implements ArchivePart {

    private static final int ROWS_AT_ONCE = 500;

    private final Clock clock;

    CadencePart(Clock clock) {
        this.clock = clock;
    }

    /** After contacts and goals, before follow-ups. */
    @Override
    public int order() {
        return 48;
    }

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "cadences.json",
                database.createQuery("""
                select x.id, x.contact_id, x.tag, x.ideal_days, x.longest_days, x.goal_id, x.created_at, o.origin_instance,
                  o.origin_id
                from cadence x
                """ + Origins.OF_ROW
                                + "where x.owner_id = :me and not x.parked order by x.created_at, x.id")
                        .setFetchSize(ROWS_AT_ONCE)
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedCadence(
                                Rows.uuid(row, "id"),
                                Origins.of(row),
                                Rows.uuid(row, "contact_id"),
                                row.getString("tag"),
                                row.getInt("ideal_days"),
                                row.getInt("longest_days"),
                                Rows.uuid(row, "goal_id"),
                                Rows.instant(row, "created_at"))));
        archive.list(
                "pauses.json",
                database.createQuery("""
                select cast(md5('pause ' || id) as uuid) as id, id as contact_id, paused_on, paused_until,
                  cadence_off_at is not null as off
                from contact where owner_id = :me and (paused_until is not null or cadence_off_at is not null) order by id
                """)
                        .setFetchSize(ROWS_AT_ONCE)
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedPause(
                                Rows.uuid(row, "id"),
                                null,
                                Rows.uuid(row, "contact_id"),
                                Rows.date(row, "paused_on"),
                                Rows.date(row, "paused_until"),
                                row.getBoolean("off"))));
    }

    @Override
    public void read(UUID memberId, Handle database, ArchiveReader archive) throws IOException {
        archive.each(
                "cadences.json",
                ArchivedCadence.class,
                "cadences",
                new CadencesTaken(memberId, database, archive, clock.instant()));
        archive.each("pauses.json", ArchivedPause.class, "pauses", new PausesTaken(database, archive, clock.instant()));
    }
}
