package dev.collega.calendar;

import java.time.LocalDate;

/**
 * Which days a calendar shows.
 *
 * @param from the first
 * @param today in the owner's zone
 */
record CalendarSpan(LocalDate from, LocalDate today) {

    /** Whether an occurrence on this date is shown; one about a contact that is paused is so only afterwards. */
    boolean shows(LocalDate date, LocalDate pausedUntil) {
        return !date.isBefore(from) && (!isPaused(pausedUntil) || !date.isBefore(pausedUntil));
    }

    /** The next occurrence comes after today, and after a pause: the last date on which it does not. */
    LocalDate lastWithoutNext(LocalDate pausedUntil) {
        return isPaused(pausedUntil) ? pausedUntil.minusDays(1) : today;
    }

    private boolean isPaused(LocalDate until) {
        return until != null && until.isAfter(today);
    }
}
