package dev.collega.agenda;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * Now, as a member's wall shows it.
 *
 * @param dueUntil what is for an earlier time today is due
 */
record Moment(LocalDate today, LocalTime dueUntil, String timeZone, Instant startOfDay, Instant startOfWeek) {

    static Moment of(ZonedDateTime now) {
        var today = now.toLocalDate();
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Moment(
                today,
                dueUntil(now),
                now.getZone().getId(),
                today.atStartOfDay(now.getZone()).toInstant(),
                monday.atStartOfDay(now.getZone()).toInstant());
    }

    /** In the hour that a night has twice, all of that hour was there once already, and what was due stays due. */
    private static LocalTime dueUntil(ZonedDateTime now) {
        if (now.withEarlierOffsetAtOverlap().isEqual(now)) {
            return now.toLocalTime();
        }
        var overlap = now.getZone().getRules().getTransition(now.toLocalDateTime());
        var end = overlap.getDateTimeBefore();
        return end.toLocalDate().equals(now.toLocalDate()) ? end.toLocalTime() : LocalTime.MAX;
    }
}
