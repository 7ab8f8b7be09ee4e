package dev.collega.guard.text;

import java.util.List;

/** "The eleventh of March nineteen fifty-eight": a day in words, round the name of its month. */
final class SpelledDates {

    private static final List<String> UNITS = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth");
    private static final List<String> TENS =
            List.of("ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private SpelledDates() {}

    /** @return null where no day in words stands before this month, and no year after it */
    static FullDate round(Reading text, int month) {
        var day = month - 1;
        if (day > 0 && text.word[day].equals("of")) {
            day--;
        }
        if (!text.sameSentence(day, month) || !isDay(text.word[day])) {
            return null;
        }
        if (day > 0 && (text.word[day - 1].equals("twenty") || text.word[day - 1].equals("thirty"))) {
            day--;
        }
        var next = month + 1;
        if (!text.sameSentence(month, next)) {
            return null;
        }
        if (text.hasDigit[next]) {
            var year = text.word[next];
            return year.matches("(?:19|20)\\d\\d")
                    ? new FullDate(day, next, text.start[day], text.end[next], Integer.parseInt(year), false)
                    : null;
        }
        return inWords(text, day, next);
    }

    private static FullDate inWords(Reading text, int day, int century) {
        var tens = century + 1;
        if (!text.sameSentence(century, tens)) {
            return null;
        }
        var year = switch (text.word[century]) {
            case "nineteen" -> 1900;
            case "twenty" -> 2000;
            default -> 0;
        };
        if (year == 0) {
            return null;
        }
        var last = tens;
        if (TENS.contains(text.word[tens])) {
            year += 10 * (TENS.indexOf(text.word[tens]) + 1);
            if (text.sameSentence(tens, tens + 1) && UNITS.indexOf(text.word[tens + 1]) >= 0) {
                last = tens + 1;
                year += UNITS.indexOf(text.word[last]) + 1;
            }
        } else if (UNITS.contains(text.word[tens])) {
            year += UNITS.indexOf(text.word[tens]) + 1;
        } else {
            return null;
        }
        return new FullDate(day, last, text.start[day], text.end[last], year, false);
    }

    private static boolean isDay(String word) {
        return UNITS.contains(word) || ORDINALS.contains(word) || word.equals("twentieth") || word.equals("thirtieth");
    }
}
