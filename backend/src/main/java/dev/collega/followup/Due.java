package dev.collega.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When the local wall time of a follow-up comes. A time that clocks put forward leave out comes later by as much as they
 * are put forward; of a time that comes twice, when they are put back, the first counts (RFC 5545, 3.3.5).
 */
public final class Due {

    private Due() {}

    /**
     * @param time null: the start of the day, which is not everywhere midnight
     * @param zone the member's, now: who moves is reminded by the clock on their own wall
     */
    public static Instant instantOf(LocalDate date, LocalTime time, ZoneId zone) {
        var at = time == null ? date.atStartOfDay(zone) : ZonedDateTime.of(date, time, zone);
        return at.toInstant();
    }
}
