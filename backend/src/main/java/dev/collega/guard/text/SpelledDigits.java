package dev.collega.guard.text;

import java.util.Map;

/** "One two three, four five …": five or more digits in words, one after the other, become digits. */
final class SpelledDigits {

    private static final int FEWEST = 5;
    private static final int LONGEST_WORD = 7;
    private static final Map<String, Character> DIGITS = Map.ofEntries(
            Map.entry("zero", '0'),
            Map.entry("oh", '0'),
            Map.entry("nought", '0'),
            Map.entry("one", '1'),
            Map.entry("two", '2'),
            Map.entry("three", '3'),
            Map.entry("four", '4'),
            Map.entry("five", '5'),
            Map.entry("six", '6'),
            Map.entry("seven", '7'),
            Map.entry("eight", '8'),
            Map.entry("nine", '9'),
            Map.entry("un", '1'),
            Map.entry("deux", '2'),
            Map.entry("trois", '3'),
            Map.entry("quatre", '4'),
            Map.entry("cinq", '5'),
            Map.entry("sept", '7'),
            Map.entry("huit", '8'),
            Map.entry("neuf", '9'),
            Map.entry("null", '0'),
            Map.entry("eins", '1'),
            Map.entry("zwei", '2'),
            Map.entry("drei", '3'),
            Map.entry("vier", '4'),
            Map.entry("funf", '5'),
            Map.entry("sechs", '6'),
            Map.entry("sieben", '7'),
            Map.entry("acht", '8'),
            Map.entry("neun", '9'),
            Map.entry("cero", '0'),
            Map.entry("uno", '1'),
            Map.entry("dos", '2'),
            Map.entry("tres", '3'),
            Map.entry("cuatro", '4'),
            Map.entry("cinco", '5'),
            Map.entry("seis", '6'),
            Map.entry("siete", '7'),
            Map.entry("ocho", '8'),
            Map.entry("nueve", '9'),
            Map.entry("due", '2'),
            Map.entry("tre", '3'),
            Map.entry("quattro", '4'),
            Map.entry("cinque", '5'),
            Map.entry("sei", '6'),
            Map.entry("sette", '7'),
            Map.entry("otto", '8'),
            Map.entry("nove", '9'),
            Map.entry("nul", '0'),
            Map.entry("een", '1'),
            Map.entry("twee", '2'),
            Map.entry("drie", '3'),
            Map.entry("vijf", '5'),
            Map.entry("zes", '6'),
            Map.entry("zeven", '7'),
            Map.entry("negen", '9'),
            Map.entry("dois", '2'),
            Map.entry("quatro", '4'),
            Map.entry("sete", '7'),
            Map.entry("oito", '8'));

    private SpelledDigits() {}

    static PlainText written(PlainText text) {
        PlainText result = null;
        var copied = 0;
        var at = 0;
        while (at < text.length()) {
            if (!PlainText.isLetter(text.at(at)) || PlainText.isLetter(text.at(at - 1))) {
                at++;
                continue;
            }
            var end = endOfWord(text, at);
            if (digit(text, at, end) == null) {
                at = end;
                continue;
            }
            var run = new StringBuilder();
            var starts = new int[64];
            var ends = new int[64];
            var next = at;
            while (run.length() < starts.length - 2) {
                end = endOfWord(text, next);
                var times = times(text, next, end);
                var from = next;
                if (times > 1) {
                    next = afterGap(text, end);
                    end = endOfWord(text, next);
                }
                var digit = digit(text, next, end);
                if (digit == null) {
                    break;
                }
                for (; times > 0; times--) {
                    starts[run.length()] = from;
                    ends[run.length()] = end;
                    run.append(digit.charValue());
                }
                next = afterGap(text, end);
                if (next == end) {
                    break;
                }
            }
            if (run.length() >= FEWEST) {
                result = result == null ? text.blank() : result;
                result.copy(text, copied, at);
                for (int i = 0; i < run.length(); i++) {
                    result.append(run.charAt(i), text.originalStart(starts[i]), text.originalEnd(ends[i]));
                }
                copied = ends[run.length() - 1];
                at = copied;
            } else {
                at = endOfWord(text, at);
            }
        }
        if (result == null) {
            return text;
        }
        result.copy(text, copied, text.length());
        return result;
    }

    private static int endOfWord(PlainText text, int at) {
        while (PlainText.isLetter(text.at(at))) {
            at++;
        }
        return at;
    }

    private static Character digit(PlainText text, int start, int end) {
        if (end - start < 2 || end - start > LONGEST_WORD || !mayBegin(text.at(start))) {
            return null;
        }
        var word = new char[end - start];
        for (int i = start; i < end; i++) {
            word[i - start] = Character.toLowerCase(text.at(i));
        }
        return DIGITS.get(new String(word));
    }

    /** "Double seven". */
    private static int times(PlainText text, int start, int end) {
        return isWord(text, start, end, "double") ? 2 : isWord(text, start, end, "triple") ? 3 : 1;
    }

    private static boolean isWord(PlainText text, int start, int end, String word) {
        if (end - start != word.length()) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (Character.toLowerCase(text.at(i)) != word.charAt(i - start)) {
                return false;
            }
        }
        return true;
    }

    /** Most words are no digits, and their first letters say so. */
    private static boolean mayBegin(char c) {
        return "zontfsedcuqhvn".indexOf(Character.toLowerCase(c)) >= 0;
    }

    /** Between two digits of one number stand a space, a hyphen, a comma. */
    private static int afterGap(PlainText text, int at) {
        for (int most = 3; most > 0 && " -,.".indexOf(text.at(at)) >= 0; most--) {
            at++;
        }
        return at;
    }
}
