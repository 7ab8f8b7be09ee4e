package dev.collega.rota;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** Fills the rotas of a demo network. */
@ApplicationScoped
public class RotaSeed {

    private final Jdbi jdbi;
    private final DutyRotaRows rows;
    private final FreeTime freeTime;
    private final Holidays holidays;

    RotaSeed(Jdbi jdbi, DutyRotaRows rows, FreeTime freeTime, Holidays holidays) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.freeTime = freeTime;
        this.holidays = holidays;
    }

    /** @param nights so many days from now each begins */
    public void nights(UUID member, Instant now, int... nights) {
        var zone = freeTime.of(member).zone();
        var today = now.atZone(zone).toLocalDate();
        var shifts = IntStream.of(nights)
                .mapToObj(today::plusDays)
                .map(day -> new Shift(
                        day.atTime(LocalTime.of(20, 0)).atZone(zone).toInstant(),
                        day.plusDays(1).atTime(LocalTime.of(8, 0)).atZone(zone).toInstant(),
                        ShiftKind.NIGHT))
                .toList();
        jdbi.useHandle(handle ->
                rows.keepFile(handle, member, UUID.randomUUID(), shifts, now, now.plus(Duration.ofDays(366))));
    }

    public void holiday(UUID member, LocalDate first, LocalDate last, String label) {
        holidays.add(member, new NewHoliday(first, last, label));
    }
}
