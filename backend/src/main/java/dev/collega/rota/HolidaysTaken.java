package dev.collega.rota;

import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.database.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Holidays from an archive. */
final class HolidaysTaken implements ArchiveReader.Taking<RotaPart.ArchivedHoliday> {

    private final UUID memberId;
    private final Handle database;
    private final ArchiveReader archive;
    private final Instant now;

    HolidaysTaken(UUID memberId, Handle database, ArchiveReader archive, Instant now) {
        this.memberId = memberId;
        this.database = database;
        this.archive = archive;
        this.now = now;
    }

    @Override
    public String rows() {
        return "select id from holiday where owner_id = :member";
    }

    @Override
    public Map<UUID, UUID> add(List<RotaPart.ArchivedHoliday> holidays) {
        var locals = new HashMap<UUID, UUID>();
        var room = Holidays.room(database, memberId);
        for (var holiday : holidays) {
            if (holiday.endsOn().isBefore(holiday.startsOn())
                    || !holiday.endsOn().isBefore(holiday.startsOn().plusDays(366))
                    || locals.size() >= room) {
                archive.report()
                        .note("Some holidays were left out: there were too many, or they ended before they began.");
                continue;
            }
            var id = Ids.next();
            Holidays.insert(
                    database,
                    memberId,
                    new HolidayView(
                            id,
                            holiday.startsOn(),
                            holiday.endsOn(),
                            holiday.label() == null || holiday.label().isBlank()
                                    ? null
                                    : holiday.label().strip(),
                            holiday.createdAt().isAfter(now) ? now : holiday.createdAt()));
            locals.put(holiday.id(), id);
        }
        return locals;
    }
}
