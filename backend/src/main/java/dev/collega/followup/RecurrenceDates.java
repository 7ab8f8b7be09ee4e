package dev.collega.followup;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/** The dates of a recurrence rule. Dates only: at which hour of them is the follow-up's matter, in the member's zone. */
public final class RecurrenceDates {

    /** Past any date that somebody plans; keeps a rule without dates from being searched for ever. */
    private static final int MOST_STEPS = 10_000;

    private final RecurrenceRule rule;
    private final LocalDate start;

    private RecurrenceDates(RecurrenceRule rule, LocalDate start) {
        this.rule = rule;
        this.start = start;
    }

    /**
     * @param rule an RRULE value
     * @param start its DTSTART
     * @throws IllegalArgumentException for what is no rule of dates; the message can be shown
     */
    public static RecurrenceDates of(String rule, LocalDate start) {
        try {
            return new RecurrenceDates(new RecurrenceRule(rule), start);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException("is no recurrence rule (RRULE of RFC 5545)", e);
        }
    }

    /** The rule's first date after this one. */
    public Optional<LocalDate> firstAfter(LocalDate date) {
        return from(date.plusDays(1)).findFirst();
    }

    /** The rule's dates from this one on; endless where the rule is. */
    public Stream<LocalDate> from(LocalDate date) {
        var dates = rule.iterator(new DateTime(start.getYear(), start.getMonthValue() - 1, start.getDayOfMonth()));
        if (date.isAfter(start)) {
            dates.fastForward(new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth()));
        }
        return Stream.generate(() -> dates.hasNext() ? dates.nextDateTime() : null)
                .limit(MOST_STEPS)
                .takeWhile(next -> next != null)
                .map(next -> LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth()))
                .filter(next -> !next.isBefore(date));
    }
}
