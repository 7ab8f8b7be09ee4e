package dev.collega.calendar;

import dev.collega.followup.CalendarEvent.When;
import dev.collega.followup.FollowUpState;
import dev.collega.followup.RecursFrom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * A follow-up as calendars need it, with its occurrence at hand.
 *
 * @param skippedFrom the first occurrence that was skipped lately; null where none was
 * @param pausedUntil nothing shows about its contact before; null or past where it is not paused
 */
record Planned(
        UUID id,
        String contactName,
        String title,
        String note,
        LocalDate dueOn,
        LocalTime dueAt,
        int minutes,
        LocalDate snoozedUntil,
        String recurrence,
        RecursFrom recursFrom,
        LocalDate seriesStart,
        int occurrence,
        LocalDate skippedFrom,
        LocalDate pausedUntil,
        Instant createdAt,
        Instant changedAt,
        FollowUpState state,
        int sequence) {

    /** Its next dates are known beforehand. */
    boolean isSeries() {
        return recurrence != null && recursFrom == RecursFrom.DUE;
    }

    LocalDate showsOn() {
        return snoozedUntil == null ? dueOn : snoozedUntil;
    }

    /** What was snoozed shows from the start of its day. */
    When shows() {
        return new When(showsOn(), snoozedUntil == null ? dueAt : null);
    }

    When due(LocalDate date) {
        return new When(date, dueAt);
    }
}
