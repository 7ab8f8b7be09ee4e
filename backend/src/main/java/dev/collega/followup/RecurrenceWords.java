package dev.collega.followup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.WeekdayNum;

/** A recurrence rule in words; of the rare ones only how often they come. */
final class RecurrenceWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    /** In the order of ISO, as the library's weekdays begin with Sunday. */
    private static final List<DayOfWeek> DAYS = List.of(
            DayOfWeek.SUNDAY,
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY,
            DayOfWeek.SATURDAY);

    private static final List<DayOfWeek> WORKING =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private final RecurrenceRule rule;
    private final LocalDate start;
    private final int every;

    private RecurrenceWords(RecurrenceRule rule, LocalDate start) {
        this.rule = rule;
        this.start = start;
        this.every = rule.getInterval();
    }

    static String of(String rule, RecursFrom from, LocalDate start) {
        var words = new RecurrenceWords(RecurrenceRules.parsed(rule), start);
        var often = from == RecursFrom.COMPLETION && !RecurrenceRules.namesDays(rule)
                ? words.apart() + " after it is done"
                : words.often() + (from == RecursFrom.COMPLETION ? " after it is done" : "");
        return often + words.end();
    }

    /** "a week", "6 weeks". */
    private String apart() {
        return every == 1 ? "a " + unit() : every + " " + unit() + "s";
    }

    /** "every week", "every 6 weeks". */
    private String steps() {
        return every == 1 ? "every " + unit() : "every " + every + " " + unit() + "s";
    }

    private String unit() {
        return switch (rule.getFreq()) {
            case DAILY -> "day";
            case WEEKLY -> "week";
            case MONTHLY -> "month";
            default -> "year";
        };
    }

    private String often() {
        if (rule.hasPart(Part.BYYEARDAY) || rule.hasPart(Part.BYWEEKNO)) {
            return byARule();
        }
        return switch (rule.getFreq()) {
            case DAILY -> daily();
            case WEEKLY -> weekly();
            case MONTHLY -> rule.hasPart(Part.BYMONTH) ? byARule() : monthly();
            default -> yearly();
        };
    }

    /** "every month, on the days of a rule": nobody reads a list of exceptions. */
    private String byARule() {
        return steps() + ", on the days of a rule";
    }

    private String daily() {
        if (rule.hasPart(Part.BYMONTH) || rule.hasPart(Part.BYMONTHDAY) || rule.hasPart(Part.BYSETPOS)) {
            return byARule();
        }
        if (!rule.hasPart(Part.BYDAY)) {
            return steps();
        }
        return every == 1 ? "every " + weekdays(" and ") : byARule();
    }

    private String weekly() {
        if (rule.hasPart(Part.BYMONTH) || rule.hasPart(Part.BYSETPOS)) {
            return byARule();
        }
        var days = rule.hasPart(Part.BYDAY) ? weekdays(" and ") : name(start.getDayOfWeek());
        return every == 1 ? "every " + days : steps() + " on " + days;
    }

    private String monthly() {
        var day = dayOfMonth();
        if (day == null) {
            return byARule();
        }
        if (every == 1 && rule.hasPart(Part.BYDAY)) {
            return "every " + day + " of the month";
        }
        return steps() + " on the " + day;
    }

    /** "third Monday", "last weekday", "1st and 15th", "31st or the last day"; null where that is not all. */
    private String dayOfMonth() {
        if (rule.hasPart(Part.BYDAY)) {
            return rule.hasPart(Part.BYMONTHDAY) ? null : nthDay();
        }
        if (rule.hasPart(Part.BYSETPOS)) {
            return null;
        }
        if (rule.hasPart(Part.BYMONTHDAY)) {
            return list(rule.getByPart(Part.BYMONTHDAY).stream()
                    .map(RecurrenceWords::dayOfMonth)
                    .toList());
        }
        var day = start.getDayOfMonth();
        return ordinal(day) + (day > 28 && rule.hasPart(Part.SKIP) ? ", or the last day of a shorter one" : "");
    }

    private String nthDay() {
        var days = rule.getByDayPart();
        if (rule.hasPart(Part.BYSETPOS)) {
            var places = rule.getByPart(Part.BYSETPOS);
            return places.size() == 1 && days.stream().allMatch(day -> day.pos == 0)
                    ? nth(places.get(0)) + " " + weekdays(" or ")
                    : null;
        }
        if (days.stream().anyMatch(day -> day.pos == 0)) {
            return null;
        }
        return list(days.stream().map(day -> nth(day.pos) + " " + name(day)).toList());
    }

    private String yearly() {
        if (!rule.hasPart(Part.BYMONTH)) {
            if (rule.hasPart(Part.BYDAY) || rule.hasPart(Part.BYMONTHDAY) || rule.hasPart(Part.BYSETPOS)) {
                return byARule();
            }
            var leapDay = start.getMonth() == Month.FEBRUARY && start.getDayOfMonth() == 29;
            return steps() + " on " + DAY_OF_YEAR.format(start)
                    + (leapDay && rule.hasPart(Part.SKIP) ? ", or the 28th" : "");
        }
        var months = rule.getByPart(Part.BYMONTH).stream()
                .map(month -> Month.of(month + 1).getDisplayName(TextStyle.FULL, Locale.UK))
                .toList();
        var day = dayOfMonth();
        return day == null || months.size() > 4 ? byARule() : steps() + " on the " + day + " of " + list(months);
    }

    private String end() {
        if (rule.getCount() != null) {
            return rule.getCount() == 1 ? ", for the last time" : ", " + rule.getCount() + " times";
        }
        if (rule.getUntil() != null) {
            var until = rule.getUntil();
            return ", until " + DATE.format(LocalDate.of(until.getYear(), until.getMonth() + 1, until.getDayOfMonth()));
        }
        return "";
    }

    /** "Monday and Thursday"; Monday to Friday are "weekday". */
    private String weekdays(String last) {
        var days = rule.getByDayPart().stream()
                .map(RecurrenceWords::day)
                .distinct()
                .sorted()
                .toList();
        if (days.equals(WORKING)) {
            return "weekday";
        }
        return days.size() == 7
                ? "day"
                : list(days.stream().map(RecurrenceWords::name).toList(), last);
    }

    private static DayOfWeek day(WeekdayNum day) {
        return DAYS.get(day.weekday.ordinal());
    }

    private static String name(WeekdayNum day) {
        return name(day(day));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private static String dayOfMonth(int day) {
        return day > 0 ? ordinal(day) : day == -1 ? "last day" : nth(day) + " day";
    }

    /** "third"; from the end "last", "second to last". */
    private static String nth(int place) {
        return switch (place) {
            case 1 -> "first";
            case 2 -> "second";
            case 3 -> "third";
            case 4 -> "fourth";
            case 5 -> "fifth";
            case -1 -> "last";
            default -> place > 0 ? ordinal(place) : nth(-place) + " to last";
        };
    }

    private static String ordinal(int number) {
        var teen = number % 100 / 10 == 1;
        return number
                + switch (teen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    private static String list(List<String> words) {
        return list(words, " and ");
    }

    private static String list(List<String> words, String last) {
        if (words.size() < 2) {
            return words.isEmpty() ? "" : words.get(0);
        }
        return words.stream().limit(words.size() - 1L).collect(Collectors.joining(", "))
                + last
                + words.get(words.size() - 1);
    }
}
