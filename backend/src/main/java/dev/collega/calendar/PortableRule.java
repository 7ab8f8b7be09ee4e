package dev.collega.calendar;

import dev.collega.followup.RecurrenceDates;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A recurrence rule as other calendars understand it. What RFC 7529 says of month ends (SKIP) few of them know, so it is
 * said in words of RFC 5545; and it begins at a later date of the rule than that from which it was counted.
 */
final class PortableRule {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final int LENGTH_OF_A_DATE = 8;
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    /** No month is shorter. */
    private static final int SHORTEST = 28;

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final LocalDate seriesStart;

    private PortableRule(String rule, LocalDate seriesStart) {
        for (var part : rule.split(";")) {
            var sides = part.split("=", 2);
            parts.put(sides[0], sides[1]);
        }
        this.seriesStart = seriesStart;
    }

    /**
     * @param first a date of the rule, which will be the DTSTART
     * @param timed whether the DTSTART has a time, in this zone
     * @return nothing where RFC 5545 has no words for it
     */
    static Optional<String> of(
            String rule, LocalDate seriesStart, RecurrenceDates dates, LocalDate first, boolean timed, ZoneId zone) {
        var portable = new PortableRule(rule, seriesStart);
        if (!portable.sayMonthEnds()) {
            return Optional.empty();
        }
        if (portable.parts.containsKey("COUNT")) {
            portable.parts.put("COUNT", Long.toString(dates.from(first).count()));
        }
        portable.parts.computeIfPresent("UNTIL", (name, until) -> until(until, timed, zone));
        return Optional.of(portable.toString());
    }

    /** Of what has a time in a zone, the end is told in UTC (RFC 5545, 3.3.10). */
    private static String until(String until, boolean timed, ZoneId zone) {
        var date = until.substring(0, LENGTH_OF_A_DATE);
        return timed
                ? UTC.format(LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE)
                        .atTime(LAST_SECOND)
                        .atZone(zone)
                        .withZoneSameInstant(ZoneOffset.UTC))
                : date;
    }

    private boolean sayMonthEnds() {
        parts.remove("RSCALE");
        var skip = parts.remove("SKIP");
        if (skip == null || skip.equals("OMIT") || List.of("DAILY", "WEEKLY").contains(parts.get("FREQ"))) {
            return true;
        }
        if (parts.keySet().stream().anyMatch(List.of("BYDAY", "BYWEEKNO", "BYYEARDAY", "BYSETPOS")::contains)) {
            return false;
        }
        var days = numbers("BYMONTHDAY", seriesStart.getDayOfMonth());
        var longest = Arrays.stream(days).map(Math::abs).max().orElseThrow();
        if (longest <= shortestMonth()) {
            return true;
        }
        return skip.equals("BACKWARD") && days.length == 1 && days[0] > 0 && clamp(days[0]);
    }

    /** The last of the days up to this one that there are: the 31st, or else the 30th, and so on. */
    private boolean clamp(int day) {
        if (parts.get("FREQ").equals("YEARLY")) {
            var months = numbers("BYMONTH", seriesStart.getMonthValue());
            if (months.length > 1 || isOfAllMonths()) {
                return false;
            }
            parts.put("BYMONTH", Integer.toString(months[0]));
        }
        parts.put(
                "BYMONTHDAY",
                IntStream.rangeClosed(SHORTEST, day).mapToObj(Integer::toString).collect(Collectors.joining(",")));
        parts.put("BYSETPOS", "-1");
        return true;
    }

    private int shortestMonth() {
        if (isOfAllMonths()) {
            return SHORTEST;
        }
        return Arrays.stream(numbers("BYMONTH", seriesStart.getMonthValue()))
                .map(month -> Month.of(month).minLength())
                .min()
                .orElseThrow();
    }

    private boolean isOfAllMonths() {
        return !parts.containsKey("BYMONTH")
                && (parts.get("FREQ").equals("MONTHLY") || parts.containsKey("BYMONTHDAY"));
    }

    private int[] numbers(String part, int implied) {
        return parts.containsKey(part)
                ? Arrays.stream(parts.get(part).split(","))
                        .mapToInt(Integer::parseInt)
                        .toArray()
                : new int[] {implied};
    }

    @Override
    public String toString() {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }
}
