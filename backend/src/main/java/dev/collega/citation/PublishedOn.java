package dev.collega.citation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Dates of publication as other programs write them, as far as they go: a year, a month or a day. Of a span, its beginning. */
final class PublishedOn {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** 2014, 2014 May, 2014 May 3, 2014 Jul-Aug, 2014 Dec-2015 Jan, 2014 Spring, and 2014/05/03 with anything behind. */
    private static final Pattern DATE = Pattern.compile(
            "([12][0-9]{3})(?:[ /-]+([0-9]{1,2}|[A-Za-z]{3})[A-Za-z]*)?(?:[ /-]([0-9]{1,2})(?![0-9]))?.*");

    private PublishedOn() {}

    static String of(String written) {
        var date = DATE.matcher(written == null ? "" : written.strip());
        if (!date.matches()) {
            return null;
        }
        return of(date.group(1), date.group(2), date.group(3));
    }

    static String of(String year, String month, String day) {
        if (year == null) {
            return null;
        }
        var number = month(month);
        if (number == 0) {
            return year;
        }
        var upToMonth = "%s-%02d".formatted(year, number);
        if (day == null) {
            return upToMonth;
        }
        try {
            return LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException e) {
            return upToMonth;
        }
    }

    /** 0 for a season and for none. */
    private static int month(String month) {
        if (month == null || month.isBlank()) {
            return 0;
        }
        if (Character.isDigit(month.charAt(0))) {
            var number = Integer.parseInt(month);
            return number >= 1 && number <= 12 ? number : 0;
        }
        return month.length() < 3 ? 0 : MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }
}
