package dev.collega.opendoor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * A calendar month as a member lives it.
 *
 * @param start when it began
 * @param nextOn the day on which the next one begins
 */
record Month(Instant start, LocalDate nextOn) {

    static Month of(Instant now, ZoneId zone) {
        var first = now.atZone(zone).toLocalDate().withDayOfMonth(1);
        return new Month(first.atStartOfDay(zone).toInstant(), first.with(TemporalAdjusters.firstDayOfNextMonth()));
    }
}
