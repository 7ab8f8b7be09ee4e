package dev.collega.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * One event of a calendar (RFC 5545, 3.6.1).
 *
 * @param replaces which occurrence of its series it stands for (RECURRENCE-ID); null where it stands for itself
 * @param series how it comes again; null: once
 */
public record CalendarEvent(
        Identity identity, When when, int minutes, Words words, State state, When replaces, Series series) {

    /**
     * @param uid the same for ever
     * @param sequence how often it was changed
     */
    public record Identity(String uid, int sequence, Instant createdAt, Instant changedAt) {}

    /** @param time null: the whole day */
    public record When(LocalDate date, LocalTime time) {}

    /**
     * @param description null where there is none, or it is not to be told
     * @param url null where there is none
     */
    public record Words(String summary, String description, String url) {}

    public enum State {
        PLANNED,
        DONE,
        CANCELLED
    }

    /**
     * @param rule an RRULE value; null where the added dates say all
     * @param leftOut dates of the rule that are none (EXDATE)
     * @param added its dates, with the first (RDATE)
     */
    public record Series(String rule, List<LocalDate> leftOut, List<LocalDate> added) {}

    public static CalendarEvent once(Identity identity, When when, int minutes, Words words, State state) {
        return new CalendarEvent(identity, when, minutes, words, state, null, null);
    }

    public CalendarEvent comingAgain(Series series) {
        return new CalendarEvent(identity, when, minutes, words, state, replaces, series);
    }

    public CalendarEvent insteadOf(When occurrence) {
        return new CalendarEvent(identity, when, minutes, words, state, occurrence, series);
    }
}
