package dev.collega.rota;

import dev.collega.shared.archive.ArchiveItem;
import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.archive.Origin;
import dev.collega.shared.archive.Origins;
import dev.collega.shared.database.Rows;
import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Free hours, shifts and holidays. The address of a duty rota is a secret and does not go along; shifts are only shown, for
 * they are read anew elsewhere.
 */
@ApplicationScoped
class RotaPart implements ArchivePart {

    private static final String HOLIDAYS = """
            select x.id, x.starts_on, x.ends_on, x.label, x.created_at, o.origin_instance, o.origin_id from holiday x
            """ + Origins.OF_ROW + "where x.owner_id = :me order by x.starts_on, x.id";

    private final RotaRows rows;
    private final Event<RotaChanged> changed;
    private final Clock clock;

    RotaPart(RotaRows rows, Event<RotaChanged> changed, Clock clock) {
        this.rows = rows;
        this.changed = changed;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 44;
    }

    record ArchivedRota(List<FreeWindow> windows, boolean onCallIsBusy, List<Shift> shifts) {}

    @FreeText(Privacy.PRIVATE_NOTE)
    record ArchivedHoliday(
            @NotNull UUID id,
            @Valid Origin origin,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @Size(max = 80) String label,
            @NotNull Instant createdAt)
            implements ArchiveItem {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        var hours = rows.hoursOf(database, memberId);
        archive.json(
                "rota.json",
                new ArchivedRota(hours.windows(), hours.onCallIsBusy(), rows.shiftsOf(database, memberId)));
        archive.list(
                "holidays.json",
                database.createQuery(HOLIDAYS)
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedHoliday(
                                Rows.uuid(row, "id"),
                                Origins.of(row),
                                Rows.date(row, "starts_on"),
                                Rows.date(row, "ends_on"),
                                row.getString("label"),
                                Rows.instant(row, "created_at"))));
    }

    @Override
    public void read(UUID memberId, Handle database, ArchiveReader archive) throws IOException {
        readHours(memberId, database, archive);
        archive.each(
                "holidays.json",
                ArchivedHoliday.class,
                "holidays",
                new HolidaysTaken(memberId, database, archive, clock.instant()));
        changed.fire(new RotaChanged(memberId));
    }

    /** Only by whoever has not said anything here. */
    private void readHours(UUID memberId, Handle database, ArchiveReader archive) throws IOException {
        var settings = archive.object("rota.json").flatMap(rota -> archive.valid(rota, RotaSettings.class));
        if (settings.isEmpty()) {
            return;
        }
        var known = rows.hoursOf(database, memberId);
        var same = known.windows().equals(settings.get().tidyWindows())
                && known.onCallIsBusy() == settings.get().onCallIsBusy();
        if (known.version() == 0 && !same) {
            rows.keep(
                    database,
                    memberId,
                    settings.get().tidyWindows(),
                    settings.get().onCallIsBusy(),
                    null);
            archive.count("rota", 1, 0);
        } else {
            archive.count("rota", 0, 1);
        }
    }
}
