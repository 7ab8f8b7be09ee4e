package dev.collega.followup;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * The dates of a recurrence rule. Dates only: at which hour of them is the follow-up's matter, in the member's zone. The
 * start is the first of them and counts, also where the rule itself would not have come upon it (RFC 5545, 3.8.5.3).
 */
public final class RecurrenceDates {

    /** The last date that the API knows. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** Null: the rule has no date beside the start. */
    private final RecurrenceRule rule;

    private final LocalDate start;
    private final boolean startIsOfRule;

    private RecurrenceDates(RecurrenceRule rule, LocalDate start, boolean startIsOfRule) {
        this.rule = rule;
        this.start = start;
        this.startIsOfRule = startIsOfRule;
    }

    /**
     * @param rule an RRULE value
     * @param start its DTSTART
     * @throws IllegalArgumentException for what is no rule of dates; the message can be shown
     */
    public static RecurrenceDates of(String rule, LocalDate start) {
        var parsed = RecurrenceRules.parsed(rule);
        var first = new Dates(parsed, start, start);
        if (first.hasNext() && first.next().equals(start)) {
            return new RecurrenceDates(parsed, start, true);
        }
        return new RecurrenceDates(withoutStart(parsed), start, false);
    }

    /** The start is one of those that are counted. */
    private static RecurrenceRule withoutStart(RecurrenceRule rule) {
        if (rule.getCount() == null) {
            return rule;
        }
        if (rule.getCount() == 1) {
            return null;
        }
        rule.setCount(rule.getCount() - 1);
        return rule;
    }

    /** Whether the rule itself comes upon the start, too. */
    public boolean startIsOfRule() {
        return startIsOfRule;
    }

    /** The first date after this one. */
    public Optional<LocalDate> firstAfter(LocalDate date) {
        return date.isBefore(LAST) ? from(date.plusDays(1)).findFirst() : Optional.empty();
    }

    /** The dates from this one on, the start included; endless where the rule is. */
    public Stream<LocalDate> from(LocalDate date) {
        var ofRule = rule == null ? Stream.<LocalDate>empty() : datesFrom(date);
        return startIsOfRule || date.isAfter(start) ? ofRule : Stream.concat(Stream.of(start), ofRule);
    }

    private Stream<LocalDate> datesFrom(LocalDate date) {
        var dates = Spliterators.spliteratorUnknownSize(
                new Dates(rule, start, date), Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL);
        return StreamSupport.stream(dates, false).filter(next -> !next.isBefore(date));
    }

    /** The dates of a rule itself. One that the library cannot find in reasonable time does not come. */
    private static final class Dates implements Iterator<LocalDate> {

        private final RecurrenceRuleIterator found;
        private LocalDate next;

        Dates(RecurrenceRule rule, LocalDate start, LocalDate from) {
            found = begin(rule, start, from);
            advance();
        }

        private static RecurrenceRuleIterator begin(RecurrenceRule rule, LocalDate start, LocalDate from) {
            try {
                var dates = rule.iterator(dateTime(start));
                if (from.isAfter(start)) {
                    dates.fastForward(dateTime(from));
                }
                return dates;
            } catch (IllegalArgumentException tooManyWithoutDate) {
                return null;
            }
        }

        private void advance() {
            try {
                var date = found != null && found.hasNext() ? found.nextDateTime() : null;
                next = date == null || date.getYear() > LAST.getYear()
                        ? null
                        : LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDayOfMonth());
            } catch (IllegalArgumentException tooManyWithoutDate) {
                next = null;
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public LocalDate next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            var date = next;
            advance();
            return date;
        }

        private static DateTime dateTime(LocalDate date) {
            return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
        }
    }
}
