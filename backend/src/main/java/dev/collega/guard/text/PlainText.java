package dev.collega.guard.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/**
 * A text as rules read it: compatibility forms, diacritics, invisible characters, look-alikes of other scripts and marks of
 * Markdown are gone, dashes and spaces are plain, digits are ASCII. Each character knows where it was in the original.
 */
final class PlainText {

    private static final Map<Character, Character> LOOK_ALIKES = Map.ofEntries(
            Map.entry('А', 'A'),
            Map.entry('В', 'B'),
            Map.entry('Е', 'E'),
            Map.entry('К', 'K'),
            Map.entry('М', 'M'),
            Map.entry('Н', 'H'),
            Map.entry('О', 'O'),
            Map.entry('Р', 'P'),
            Map.entry('С', 'C'),
            Map.entry('Т', 'T'),
            Map.entry('Х', 'X'),
            Map.entry('У', 'Y'),
            Map.entry('Ѕ', 'S'),
            Map.entry('І', 'I'),
            Map.entry('Ј', 'J'),
            Map.entry('а', 'a'),
            Map.entry('е', 'e'),
            Map.entry('о', 'o'),
            Map.entry('р', 'p'),
            Map.entry('с', 'c'),
            Map.entry('у', 'y'),
            Map.entry('х', 'x'),
            Map.entry('ѕ', 's'),
            Map.entry('і', 'i'),
            Map.entry('ј', 'j'),
            Map.entry('ԁ', 'd'),
            Map.entry('һ', 'h'),
            Map.entry('ո', 'n'),
            Map.entry('Α', 'A'),
            Map.entry('Β', 'B'),
            Map.entry('Ε', 'E'),
            Map.entry('Ζ', 'Z'),
            Map.entry('Η', 'H'),
            Map.entry('Ι', 'I'),
            Map.entry('Κ', 'K'),
            Map.entry('Μ', 'M'),
            Map.entry('Ν', 'N'),
            Map.entry('Ο', 'O'),
            Map.entry('Ρ', 'P'),
            Map.entry('Τ', 'T'),
            Map.entry('Υ', 'Y'),
            Map.entry('Χ', 'X'),
            Map.entry('ο', 'o'),
            Map.entry('ø', 'o'),
            Map.entry('Ø', 'O'),
            Map.entry('ł', 'l'),
            Map.entry('Ł', 'L'),
            Map.entry('ı', 'i'),
            Map.entry('đ', 'd'),
            Map.entry('’', '\''),
            Map.entry('‘', '\''),
            Map.entry('“', '"'),
            Map.entry('”', '"'),
            Map.entry('„', '"'));

    /** A single character that stands for a whole phrase holds no number; long texts of it would only take time. */
    private static final int LONGEST_LIGATURE = 4;

    private char[] chars;
    private int[] from;
    private int[] to;
    private int length;

    private PlainText(int capacity) {
        chars = new char[capacity];
        from = new int[capacity];
        to = new int[capacity];
    }

    static PlainText of(String original) {
        var plain = new PlainText(original.length() + 16);
        var inAddress = false;
        for (int i = 0; i < original.length(); ) {
            var c = original.charAt(i);
            if (c < 0x80) {
                inAddress = c > ' ' && (inAddress || c == '/' && i > 0 && original.charAt(i - 1) == ':');
                plain.ascii(c == '_' && !inAddress ? ' ' : c, i);
                i++;
            } else {
                var point = original.codePointAt(i);
                plain.other(point, i, i + Character.charCount(point));
                i += Character.charCount(point);
            }
        }
        return SpacedDigits.joined(SpelledDigits.written(plain));
    }

    private void ascii(char c, int at) {
        if (c == '*' || c == '`' || c == '\\') {
            return; // Markdown: 123\-45\-6789 is read by people as 123-45-6789
        }
        append(c == '\t' ? ' ' : c == '\r' ? '\n' : c, at, at + 1);
    }

    private void other(int point, int start, int end) {
        switch (Character.getType(point)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.CONTROL -> {}
            case Character.DASH_PUNCTUATION -> append('-', start, end);
            case Character.SPACE_SEPARATOR -> append(' ', start, end);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> append('\n', start, end);
            case Character.DECIMAL_DIGIT_NUMBER -> append((char) ('0' + Character.digit(point, 10)), start, end);
            default -> decomposed(point, start, end);
        }
    }

    private void decomposed(int point, int start, int end) {
        if (point == 0x2212 || point == 0x2043) {
            append('-', start, end);
            return;
        }
        if (point == 'ß') {
            append('s', start, end);
            append('s', start, end);
            return;
        }
        var known = point <= Character.MAX_VALUE ? LOOK_ALIKES.get((char) point) : null;
        if (known != null) {
            append(known, start, end);
            return;
        }
        var parts = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
        if (parts.length() > LONGEST_LIGATURE) {
            append(' ', start, end);
            return;
        }
        for (int i = 0; i < parts.length(); i++) {
            var c = parts.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                append(LOOK_ALIKES.getOrDefault(c, c), start, end);
            }
        }
    }

    void append(char c, int start, int end) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2 + 16);
            from = Arrays.copyOf(from, chars.length);
            to = Arrays.copyOf(to, chars.length);
        }
        chars[length] = c;
        from[length] = start;
        to[length++] = end;
    }

    /** Another text of the same original, to be filled by whoever rewrites this one. */
    PlainText blank() {
        return new PlainText(length + 16);
    }

    void copy(PlainText other, int start, int end) {
        for (int i = start; i < end; i++) {
            append(other.chars[i], other.from[i], other.to[i]);
        }
    }

    int length() {
        return length;
    }

    char at(int index) {
        return index < 0 || index >= length ? '\n' : chars[index];
    }

    boolean isDigit(int index) {
        var c = at(index);
        return c >= '0' && c <= '9';
    }

    boolean isLetterOrDigit(int index) {
        var c = at(index);
        return (c >= '0' && c <= '9') || isLetter(c);
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0x80 && Character.isLetter(c));
    }

    int originalStart(int index) {
        return from[index];
    }

    int originalEnd(int index) {
        return to[index - 1];
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
