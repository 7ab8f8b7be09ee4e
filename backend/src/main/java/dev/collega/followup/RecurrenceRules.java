package dev.collega.followup;

import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/** What may stand in a recurrence rule, and the one way in which it is written down. */
final class RecurrenceRules {

    private static final Set<String> PARTS = Set.of(
            "FREQ",
            "INTERVAL",
            "BYDAY",
            "BYMONTHDAY",
            "BYMONTH",
            "BYSETPOS",
            "BYYEARDAY",
            "BYWEEKNO",
            "WKST",
            "COUNT",
            "UNTIL",
            "RSCALE",
            "SKIP");
    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final Set<String> WITHIN_A_DAY =
            Set.of("HOURLY", "MINUTELY", "SECONDLY", "BYHOUR", "BYMINUTE", "BYSECOND");

    private static final int MOST_INTERVAL = 999;
    private static final int MOST_COUNT = 9_999;
    private static final int LONGEST = 500;
    private static final int YEARS_TO_LOOK = 30;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);

    private RecurrenceRules() {}

    /**
     * @param zone the member's: an UNTIL that is an instant is a date there
     * @return the RRULE value, as it is kept
     * @throws ProblemException validation
     */
    static String canonical(Recurrence recurrence, ZoneId zone) {
        try {
            return canonical(text(recurrence), zone);
        } catch (IllegalArgumentException e) {
            throw refused(recurrence, e.getMessage());
        }
    }

    /**
     * @param start the due date of the first occurrence
     * @throws ProblemException validation, where no second one comes
     */
    static void requireDates(Recurrence recurrence, String rule, LocalDate start) {
        var next = RecurrenceDates.of(rule, start).firstAfter(start);
        if (next.filter(date -> !date.isAfter(start.plusYears(YEARS_TO_LOOK))).isEmpty()) {
            throw refused(
                    recurrence, "has no further date in the " + YEARS_TO_LOOK + " years after the first, " + start);
        }
    }

    private static ProblemException refused(Recurrence recurrence, String why) {
        var field = recurrence.rule() == null ? "every" : "rule";
        return Problems.validation("/recurrence/" + field, "recurrence", why);
    }

    private static String text(Recurrence recurrence) {
        if (recurrence.rule() != null) {
            if (recurrence.every() != null || recurrence.unit() != null) {
                throw Problems.validation(
                        "/recurrence/rule", "recurrence", "is one way to say it; every and unit are another");
            }
            return recurrence.rule();
        }
        if (recurrence.unit() == null) {
            var missing = recurrence.every() == null ? "/recurrence/rule" : "/recurrence/unit";
            throw Problems.validation(missing, "not-null", "must not be missing");
        }
        var interval = ";INTERVAL=" + (recurrence.every() == null ? 1 : recurrence.every());
        return switch (recurrence.unit()) {
            case DAY -> "FREQ=DAILY" + interval;
            case WEEK -> "FREQ=WEEKLY" + interval;
            // Without SKIP, what begins on the 31st would leave out every shorter month (RFC 7529).
            case MONTH -> "FREQ=MONTHLY" + interval + ";SKIP=BACKWARD";
            case YEAR -> "FREQ=YEARLY" + interval + ";SKIP=BACKWARD";
        };
    }

    /** @throws IllegalArgumentException whose message can be shown */
    static String canonical(String rule, ZoneId zone) {
        var parts = parts(rule);
        frequency(parts.get("FREQ"));
        number(parts, "INTERVAL", MOST_INTERVAL);
        number(parts, "COUNT", MOST_COUNT);
        parts.computeIfPresent("UNTIL", (name, until) -> DAY.format(date(until, zone)));
        monthEnds(parts);
        // As most understand it: without a month, of each.
        if (parts.get("FREQ").equals("YEARLY")
                && parts.containsKey("BYMONTHDAY")
                && !parts.containsKey("BYMONTH")
                && !parts.containsKey("BYWEEKNO")
                && !parts.containsKey("BYYEARDAY")) {
            parts.put(
                    "BYMONTH",
                    IntStream.rangeClosed(1, 12).mapToObj(String::valueOf).collect(Collectors.joining(",")));
        }
        return written(parts);
    }

    private static Map<String, String> parts(String rule) {
        var parts = new LinkedHashMap<String, String>();
        var text = rule.strip().toUpperCase(Locale.ROOT).replaceFirst("^RRULE:", "");
        for (var part : text.split(";")) {
            var nameAndValue = part.strip().split("=", 2);
            var name = nameAndValue[0];
            if (WITHIN_A_DAY.contains(name)) {
                throw new IllegalArgumentException("has " + name + ", but comes on dates; give a time beside it");
            }
            if (nameAndValue.length < 2 || !PARTS.contains(name)) {
                throw new IllegalArgumentException("has a part that is not known: \"" + shown(part) + "\"");
            }
            if (parts.put(name, nameAndValue[1]) != null) {
                throw new IllegalArgumentException("has two parts " + name);
            }
        }
        return parts;
    }

    private static String shown(String part) {
        return part.length() > 40 ? part.substring(0, 40) + "…" : part;
    }

    private static void frequency(String frequency) {
        if (frequency == null || WITHIN_A_DAY.contains(frequency) || !FREQUENCIES.contains(frequency)) {
            throw new IllegalArgumentException("needs FREQ=DAILY, WEEKLY, MONTHLY or YEARLY");
        }
    }

    private static void number(Map<String, String> parts, String name, int most) {
        var value = parts.get(name);
        if (value != null && !(value.matches("0*[1-9]\\d{0,3}") && Integer.parseInt(value) <= most)) {
            throw new IllegalArgumentException("needs " + name + " to be from 1 to " + most);
        }
    }

    private static LocalDate date(String until, ZoneId zone) {
        try {
            if (until.endsWith("Z")) {
                Instant instant = LocalDateTime.parse(until.substring(0, until.length() - 1), TIME)
                        .toInstant(ZoneOffset.UTC);
                return instant.atZone(zone).toLocalDate();
            }
            return until.contains("T") ? LocalDate.parse(until, TIME) : LocalDate.parse(until, DAY);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("needs UNTIL to be a date such as 20270331");
        }
    }

    /** RFC 7529: without SKIP, RSCALE says nothing here; SKIP needs it. */
    private static void monthEnds(Map<String, String> parts) {
        var scale = parts.remove("RSCALE");
        if (scale != null && !scale.equals("GREGORIAN")) {
            throw new IllegalArgumentException("can only have RSCALE=GREGORIAN");
        }
        if ("OMIT".equals(parts.get("SKIP"))) {
            parts.remove("SKIP");
        }
        if (parts.containsKey("SKIP")) {
            parts.put("RSCALE", "GREGORIAN");
        }
    }

    private static String written(Map<String, String> parts) {
        var text = parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
        var rule = parsed(text).toString();
        if (rule.length() > LONGEST) {
            throw new IllegalArgumentException("is too long");
        }
        return rule;
    }

    /**
     * The rule for the rest of its dates, when they shall be counted from elsewhere: with as many left as there are.
     *
     * @param at the date of the occurrence at hand, which is still to come
     */
    static String rest(String rule, LocalDate start, LocalDate at) {
        var parsed = parsed(rule);
        if (parsed.getCount() == null) {
            return rule;
        }
        var behind = RecurrenceDates.of(rule, start)
                .from(start)
                .takeWhile(date -> date.isBefore(at))
                .count();
        parsed.setCount((int) Math.max(1, parsed.getCount() - behind));
        return parsed.toString();
    }

    /** Whether both are one rule, of which more or fewer dates may be left. */
    static boolean areOne(String rule, String other) {
        return rule != null && other != null && withoutCount(rule).equals(withoutCount(other));
    }

    private static String withoutCount(String rule) {
        return rule.replaceAll(";COUNT=\\d+", "");
    }

    /** Whether it says on which days, and not only how far apart. */
    static boolean namesDays(String rule) {
        return rule.contains(";BY");
    }

    static RecurrenceRule parsed(String rule) {
        try {
            return new RecurrenceRule(rule, RecurrenceRule.RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException("is no recurrence rule (RRULE of RFC 5545)", e);
        }
    }
}
