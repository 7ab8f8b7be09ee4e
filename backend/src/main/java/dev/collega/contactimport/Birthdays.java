package dev.collega.contactimport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Birthdays as files write them. What could be one day or another ("03/04/1980") is none. */
final class Birthdays {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.]?(\\d{1,2})[-/.]?(\\d{1,2})(?:[T ].*)?");
    private static final Pattern NO_YEAR = Pattern.compile("--(\\d{2})-?(\\d{2})");
    private static final Pattern WITH_DOTS = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
    private static final Pattern WITH_SLASHES = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
    private static final int EARLIEST = 1880;

    private Birthdays() {}

    /** @return "YYYY-MM-DD" or "--MM-DD" */
    static Optional<String> read(String text, LocalDate today) {
        try {
            for (var pattern : List.of(YEAR_FIRST, NO_YEAR, WITH_DOTS, WITH_SLASHES)) {
                var matcher = pattern.matcher(text.strip());
                if (matcher.matches()) {
                    return read(pattern, matcher, today);
                }
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<String> read(Pattern pattern, MatchResult found, LocalDate today) {
        if (pattern == NO_YEAR) {
            var day = MonthDay.of(number(found, 1), number(found, 2));
            return Optional.of("--%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth()));
        }
        LocalDate date;
        if (pattern == YEAR_FIRST) {
            date = LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
        } else if (pattern == WITH_DOTS) {
            date = LocalDate.of(number(found, 3), number(found, 2), number(found, 1));
        } else {
            var one = number(found, 1);
            var other = number(found, 2);
            if (one != other && one <= 12 && other <= 12) {
                return Optional.empty();
            }
            date = LocalDate.of(number(found, 3), Math.min(one, other), Math.max(one, other));
        }
        return date.getYear() < EARLIEST || date.isAfter(today) ? Optional.empty() : Optional.of(date.toString());
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
