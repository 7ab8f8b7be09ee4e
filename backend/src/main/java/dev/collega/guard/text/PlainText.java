package dev.collega.guard.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A text as rules read it: compatibility forms, diacritics, invisible characters, look-alikes of other scripts and marks of
 * Markdown and HTML are gone, dashes and spaces are plain, digits are ASCII. Each character knows where it was in the original.
 */
final class PlainText {

    /** Each followed by the letter of ASCII that it is taken for. */
    private static final String PAIRS = "АAВBЕEКKМMНHОOРPСCТTХXУYЅSІIЈJԌGԚQԜW" // Cyrillic
            + "аaеeоoрpсcуyхxѕsіiјjԁdһhкkмmтtвbнhԛqԝwӏl"
            + "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoαaιiκkνvρpυuτtχx" // Greek
            + "ոnօoՏSհh" // Armenian
            + "ᎪAᏴBᏟCᎠDᎬEᎻHᏞLᎷMᏢPᎡRᏚSᎢT" // Cherokee
            + "ᴀaʙbᴄcᴅdᴇeɢgʜhɪiᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzɡg" // small capitals
            + "øoØOłlŁLıiđd’'‘'“\"”\"„\"º°˚°⁄/∕/⧸/∶:";

    private static final Map<Character, Character> LOOK_ALIKES = pairs();

    /** Between two digits it is a full stop. */
    private static final String DOTS = "·•‧∙⋅・․";

    /** A single character that stands for a whole phrase holds no number; long texts of it would only take time. */
    private static final int LONGEST_LIGATURE = 4;

    private static Map<Character, Character> pairs() {
        var pairs = new HashMap<Character, Character>();
        for (int i = 0; i < PAIRS.length(); i += 2) {
            pairs.put(PAIRS.charAt(i), PAIRS.charAt(i + 1));
        }
        return Map.copyOf(pairs);
    }

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
                var escape = Escapes.mayBegin(c) ? Escapes.at(original, i) : null;
                if (escape == null) {
                    plain.ascii(c == '_' && !inAddress && !isInMail(original, i) ? ' ' : c, original, i);
                    i++;
                } else {
                    i = plain.escaped(escape, original, i);
                }
            } else {
                var point = original.codePointAt(i);
                plain.other(point, i, i + Character.charCount(point));
                i += Character.charCount(point);
            }
        }
        plain.noughts();
        return SpacedDigits.joined(SpelledDigits.written(SpacedLetters.joined(plain)));
    }

    /** "k_okafor@example.org". */
    private static boolean isInMail(String text, int at) {
        for (int i = at + 1; i < text.length() && i < at + 64 && text.charAt(i) > ' '; i++) {
            if (text.charAt(i) == '@') {
                return true;
            }
        }
        return false;
    }

    private int escaped(Escapes.Escape escape, String original, int at) {
        var end = escape.end();
        if (escape.joins()) {
            if (length > 0 && chars[length - 1] == ' ') {
                length--;
            }
            if (end < original.length() && original.charAt(end) == ' ') {
                end++;
            }
        }
        if (escape.point() < 0x80) {
            append((char) escape.point(), at, end);
        } else {
            other(escape.point(), at, end);
        }
        return end;
    }

    /** "5O6": an O among digits is a nought. */
    private void noughts() {
        for (int i = 1; i < length - 1; i++) {
            if ((chars[i] == 'O' || chars[i] == 'o')
                    && (isDigit(i - 1) && (isDigit(i + 1) || chars[i + 1] == '-' && isDigit(i + 2))
                            || chars[i - 1] == '-' && isDigit(i - 2) && isDigit(i + 1))) {
                chars[i] = '0';
            }
        }
    }

    private void ascii(char c, String original, int at) {
        switch (c) {
            case '`', '\\' -> {} // Markdown: 123\-45\-6789 is read by people as 123-45-6789
            case '*' -> {
                if (isStar(original, at)) {
                    append(c, at, at + 1);
                }
            }
            case '~' -> {
                if (charAt(original, at - 1) != '~' && charAt(original, at + 1) != '~') {
                    append(c, at, at + 1);
                }
            }
            case '\r' -> {
                if (charAt(original, at + 1) != '\n') {
                    append('\n', at, at + 1);
                }
            }
            case '\n' -> append(isWrapped(original, at) ? ' ' : c, at, at + 1);
            case '\t', '|' -> append(' ', at, at + 1);
            default -> append(c, at, at + 1);
        }
    }

    private static char charAt(String text, int at) {
        return at < 0 || at >= text.length() ? '\n' : text.charAt(at);
    }

    /** "Pat., * 12.03.1951": before a number and alone it means born; elsewhere it is Markdown's. */
    private static boolean isStar(String text, int at) {
        var closing = text.indexOf('*', at + 1);
        return charAt(text, at - 1) == ' '
                && charAt(text, at - 2) != '\n'
                && (closing < 0 || closing > at + 24)
                && (Character.isDigit(charAt(text, at + 1))
                        || charAt(text, at + 1) == ' ' && Character.isDigit(charAt(text, at + 2)));
    }

    /** A line that goes on in the next. */
    private boolean isWrapped(String text, int at) {
        return length > 0
                && (isLetter(chars[length - 1]) || chars[length - 1] == ',')
                && Character.isLowerCase(charAt(text, at + 1));
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
        if (DOTS.indexOf(point) >= 0) {
            append(isDigit(length - 1) ? '.' : ' ', start, end);
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
