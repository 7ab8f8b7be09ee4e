package dev.collega.guard.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A day as people write it.
 *
 * @param word the word of the reading at which it begins, and the last one in it
 * @param year 0 where none is said
 * @param doubtful whether it may be a version or a heading: "1.2.10"
 */
record FullDate(int word, int lastWord, int start, int end, int year, boolean doubtful) {

    private static final String YEAR = "(?<year>(?:19|20)\\d{2}|'\\d{2})";
    private static final Pattern NUMERIC = Pattern.compile(
            "(?:(?<a>\\d{1,2})(?<gap> ?[./-] ?)(?<b>\\d{1,2})\\k<gap>(?<year>(?:19|20)\\d{2}|\\d{2})|(?<iso>(?:19|20)\\d{2})[./-](?<m>\\d{1,2})[./-](?<d>\\d{1,2}))(?![\\p{Alnum}])(?![./-]\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<d>\\d{1,2})(?:st|nd|rd|th|er|\\.|o|°)?[ -]?(?:(?:of|de|di) (?:the )?|d')?(?<month>[a-z]{3,10})\\.?,?[ -]{0,2}(?:(?:of|de|del|di) )?(?:"
                    + YEAR + "(?!\\d))?");
    /** "8 Aug 49": a year only of somebody's birth. */
    private static final Pattern SHORT_YEAR = Pattern.compile("\\.?,? ?(?<year>\\d{2})(?![\\p{Alnum}%:./-])");

    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<month>[a-z]{3,10})\\.?[ -](?<d>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:|\\p{Alpha}|%| ?(?:mg|ml|kg|patients|cases|per))(?:,? "
                    + YEAR + "(?!\\d))?");
    private static final Pattern JOINED =
            Pattern.compile("(?<d>\\d{1,2})(?<month>[a-z]{3})(?<year>(?:19|20)\\d{2}|\\d{2})(?![a-z0-9])");

    FullDate withoutYear() {
        return new FullDate(word, lastWord, start, end, 0, false);
    }

    boolean hasYear() {
        return year > 0;
    }

    static List<FullDate> in(Reading text) {
        var dates = new ArrayList<FullDate>();
        for (int i = 0; i < text.count; i++) {
            if (text.hasDigit[i] ? text.isInside(i) : !text.is(i, Word.MONTH)) {
                continue;
            }
            var date = text.hasDigit[i] ? beginningWithDigit(text, i) : named(text, i, MONTH_FIRST);
            if (date == null && !text.hasDigit[i]) {
                date = SpelledDates.round(text, i);
            }
            if (date != null) {
                dates.add(date);
                i = Math.max(i, date.lastWord);
            }
        }
        return dates;
    }

    private static FullDate beginningWithDigit(Reading text, int i) {
        var length = text.end[i] - text.start[i];
        if (length <= 2 || length == 4) {
            var date = numeric(text, i);
            if (date != null) {
                return date;
            }
        }
        if (length > 9) {
            return null;
        }
        if (length >= 6) {
            return named(text, i, JOINED);
        }
        // The month is one of the next words, or there is no need to look.
        return text.is(i + 1, Word.MONTH) || text.is(i + 2, Word.MONTH) ? named(text, i, DAY_FIRST) : null;
    }

    private static FullDate numeric(Reading text, int i) {
        var gap = text.plain.at(text.end[i]) == ' ' ? text.end[i] + 1 : text.end[i];
        if ("./-".indexOf(text.plain.at(gap)) < 0) {
            return null;
        }
        var matcher =
                NUMERIC.matcher(text.lower).region(text.start[i], Math.min(text.lower.length(), text.start[i] + 18));
        if (!matcher.lookingAt() || text.isInAddress(text.start[i])) {
            return null;
        }
        int year;
        int one;
        int other;
        var doubtful = false;
        if (matcher.group("iso") != null) {
            year = Integer.parseInt(matcher.group("iso"));
            one = Integer.parseInt(matcher.group("d"));
            other = Integer.parseInt(matcher.group("m"));
            if (other > 12) {
                return null;
            }
        } else {
            year = yearOf(matcher.group("year"));
            one = Integer.parseInt(matcher.group("a"));
            other = Integer.parseInt(matcher.group("b"));
            if (matcher.group("gap").length() > 1 && matcher.group("year").length() == 2) {
                return null;
            }
            if (i > 0 && text.word[i - 1].startsWith("apgar")) {
                return null;
            }
            doubtful = matcher.group("gap").equals(".")
                    && matcher.group("year").length() == 2
                    && matcher.group("b").length() == 1;
        }
        var possible = one >= 1 && other >= 1 && Math.max(one, other) <= 31 && Math.min(one, other) <= 12;
        return possible ? of(text, i, matcher.start(), matcher.end(), year, doubtful) : null;
    }

    private static FullDate named(Reading text, int i, Pattern pattern) {
        var matcher = pattern.matcher(text.lower)
                .region(text.start[i], Math.min(text.lower.length(), text.start[i] + 40))
                .useTransparentBounds(true);
        if (!matcher.lookingAt()
                || (Lexicon.meanings(matcher.group("month")) & Word.MONTH.bit) == 0
                || Integer.parseInt(matcher.group("d")) > 31
                || Integer.parseInt(matcher.group("d")) == 0) {
            return null;
        }
        var year = matcher.group("year");
        if (year == null) {
            var after = SHORT_YEAR
                    .matcher(text.lower)
                    .region(
                            Math.max(matcher.end("month"), matcher.end("d")),
                            Math.min(text.lower.length(), matcher.end("month") + 8));
            if (after.lookingAt()) {
                return of(text, i, matcher.start(), after.end(), yearOf(after.group("year")), true);
            }
        }
        var end = year == null ? Math.max(matcher.end("month"), matcher.end("d")) : matcher.end();
        return of(text, i, matcher.start(), end, year == null ? 0 : yearOf(year), false);
    }

    private static FullDate of(Reading text, int i, int start, int end, int year, boolean doubtful) {
        var last = i;
        while (last + 1 < text.count && text.start[last + 1] < end) {
            last++;
        }
        return new FullDate(i, last, start, end, year, doubtful);
    }

    private static int yearOf(String year) {
        var digits = year.startsWith("'") ? year.substring(1) : year;
        var number = Integer.parseInt(digits);
        return digits.length() == 4 ? number : number > 40 ? 1900 + number : 2000 + number;
    }
}
