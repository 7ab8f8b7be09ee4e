package dev.collega.followup;

import com.github.mangstadt.vinnie.io.VObjectWriter;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Explains a time zone to readers that do not know it (RFC 5545, 3.6.5): each change of its clocks, and from where on they
 * change every year in the same way that rule instead, for ever.
 */
final class CalendarZone {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final LocalDateTime BEFORE_ALL = LocalDateTime.of(1900, 1, 1, 0, 0);

    /** A century's, for a date may be any. */
    private static final int MOST_CHANGES = 200;

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int DAYS_OF_A_YEAR = 365;
    private static final int NO_LEAP_YEAR = 2027;

    private final VObjectWriter lines;
    private final ZoneId zone;
    private final ZoneRules rules;

    CalendarZone(VObjectWriter lines, ZoneId zone) {
        this.lines = lines;
        this.zone = zone;
        this.rules = zone.getRules();
    }

    void write(LocalDate first, LocalDate last) throws IOException {
        var from = first.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var to = last.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        lines.writeBeginComponent("VTIMEZONE");
        lines.writeProperty("TZID", zone.getId());
        var change = rules.previousTransition(from);
        var next = rules.nextTransition(from);
        // Where nothing changes any more, some readers take what was before the last change for what holds.
        if (change == null || next == null || !next.getInstant().isBefore(to)) {
            var offset = rules.getOffset(from);
            observance(BEFORE_ALL, offset, offset, false, null);
            change = next;
        }
        for (var changes = 0; change != null && change.getInstant().isBefore(to) && changes < MOST_CHANGES; changes++) {
            if (isYearly(change.getInstant())) {
                yearly(change);
                break;
            }
            observance(change, null);
            change = rules.nextTransition(change.getInstant());
        }
        lines.writeEndComponent("VTIMEZONE");
    }

    private boolean isYearly(Instant change) {
        var single = rules.getTransitions();
        return !rules.getTransitionRules().isEmpty()
                && rules.getTransitionRules().stream().allMatch(rule -> byDay(rule, change) != null)
                && (single.isEmpty()
                        || change.isAfter(single.get(single.size() - 1).getInstant()));
    }

    /** Each rule of the zone from its first change on that is not before this one. */
    private void yearly(ZoneOffsetTransition change) throws IOException {
        var year = change.getDateTimeBefore().getYear();
        for (var rule : rules.getTransitionRules()) {
            var first = rule.createTransition(year);
            if (first.getInstant().isBefore(change.getInstant())) {
                first = rule.createTransition(year + 1);
            }
            observance(first, byDay(rule, change.getInstant()));
        }
    }

    /**
     * Which day of the year by the clock before the change. Rules may be meant in UTC, and are the day before or after
     * there; null where that leads out of the month.
     */
    private static String byDay(ZoneOffsetTransitionRule rule, Instant around) {
        var transition = rule.createTransition(around.atOffset(ZoneOffset.UTC).getYear());
        var month = rule.getMonth();
        var last = month.minLength();
        var from = rule.getDayOfMonthIndicator();
        var weekday = rule.getDayOfWeek();
        if (weekday == null) {
            return transition.getDateTimeBefore().getDayOfMonth() == from
                    ? yearly(month) + ";BYMONTHDAY=" + from
                    : null;
        }
        if (from < 0) {
            from = last + from + 1 - (DAYS_OF_A_WEEK - 1);
        }
        var actual = transition.getDateTimeBefore().getDayOfWeek();
        var begin = from + (actual == weekday ? 0 : actual == weekday.plus(1) ? 1 : -1);
        var end = begin + DAYS_OF_A_WEEK - 1;
        if (begin < 1 || month.minLength() != month.maxLength()) {
            return null;
        }
        if (end > last) {
            return month.getValue() > 2
                    ? "FREQ=YEARLY;BYYEARDAY=" + fromTheEnd(month, begin) + ";BYDAY=" + name(actual)
                    : null;
        }
        if (end == last) {
            return yearly(month) + ";BYDAY=-1" + name(actual);
        }
        return (begin - 1) % DAYS_OF_A_WEEK == 0
                ? yearly(month) + ";BYDAY=" + (begin / DAYS_OF_A_WEEK + 1) + name(actual)
                : yearly(month) + ";BYMONTHDAY=" + days(begin) + ";BYDAY=" + name(actual);
    }

    private static String yearly(Month month) {
        return "FREQ=YEARLY;BYMONTH=" + month.getValue();
    }

    /** A week that leads into another month, by the days of the year from its end. */
    private static String fromTheEnd(Month month, int begin) {
        var first = LocalDate.of(NO_LEAP_YEAR, month, 1).plusDays(begin - 1L).getDayOfYear() - DAYS_OF_A_YEAR - 1;
        return days(first);
    }

    private static String days(int from) {
        return IntStream.range(from, from + DAYS_OF_A_WEEK)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    private void observance(ZoneOffsetTransition change, String rule) throws IOException {
        observance(
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                rules.isDaylightSavings(change.getInstant()),
                rule);
    }

    private void observance(LocalDateTime start, ZoneOffset before, ZoneOffset after, boolean summer, String rule)
            throws IOException {
        var kind = summer ? "DAYLIGHT" : "STANDARD";
        lines.writeBeginComponent(kind);
        lines.writeProperty("DTSTART", LOCAL.format(start));
        lines.writeProperty("TZOFFSETFROM", offset(before));
        lines.writeProperty("TZOFFSETTO", offset(after));
        if (rule != null) {
            lines.writeProperty("RRULE", rule);
        }
        lines.writeEndComponent(kind);
    }

    private static String offset(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0 ? "+0000" : offset.getId().replace(":", "");
    }
}
