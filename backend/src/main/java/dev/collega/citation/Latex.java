package dev.collega.citation;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters as BibTeX has them for LaTeX, and as everybody else has them. */
final class Latex {

    /** The command before the letter, and the mark above or below it (Unicode combining). */
    private static final Map<Character, Character> MARKS = Map.ofEntries(
            Map.entry('\'', '\u0301'),
            Map.entry('`', '\u0300'),
            Map.entry('^', '\u0302'),
            Map.entry('"', '\u0308'),
            Map.entry('~', '\u0303'),
            Map.entry('=', '\u0304'),
            Map.entry('.', '\u0307'),
            Map.entry('u', '\u0306'),
            Map.entry('v', '\u030C'),
            Map.entry('H', '\u030B'),
            Map.entry('c', '\u0327'),
            Map.entry('k', '\u0328'),
            Map.entry('r', '\u030A'),
            Map.entry('d', '\u0323'));

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ss", "ß"),
            Map.entry("o", "ø"),
            Map.entry("O", "Ø"),
            Map.entry("l", "ł"),
            Map.entry("L", "Ł"),
            Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"),
            Map.entry("oe", "œ"),
            Map.entry("OE", "Œ"),
            Map.entry("aa", "å"),
            Map.entry("AA", "Å"),
            Map.entry("i", "ı"),
            Map.entry("j", "ȷ"),
            Map.entry("dh", "ð"),
            Map.entry("DH", "Ð"),
            Map.entry("th", "þ"),
            Map.entry("TH", "Þ"),
            Map.entry("dj", "đ"),
            Map.entry("DJ", "Đ"),
            Map.entry("textendash", "–"),
            Map.entry("textemdash", "—"),
            Map.entry("textbackslash", "\\"),
            Map.entry("textasciitilde", "\uE003"),
            Map.entry("textasciicircum", "^"));

    private static final Map<Integer, String> COMMANDS = commands();

    /** \'e, \'{e}, \'\i, {\'e}, \v{c}, \v c. */
    private static final Pattern ACCENT = Pattern.compile(
            "\\\\(?:([\\\\'`^\"~=.])\\s*|([uvHckrd])(?:\\s+|(?=\\{)))(?:\\{\\s*(\\\\?[A-Za-z])\\s*}|(\\\\?[A-Za-z]))");

    private static final Pattern LETTER = Pattern.compile("\\\\([A-Za-z]{1,16})(?:\\s*\\{}|\\s+|(?![A-Za-z]))");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([&%$#_{}])");
    private static final Pattern MARKUP =
            Pattern.compile("\\\\(?:emph|textbf|textit|textsc|textrm|textsuperscript|textsubscript|mathrm)\\s*(?=\\{)");

    private Latex() {}

    private static Map<Integer, String> commands() {
        var commands = new HashMap<Integer, String>();
        LETTERS.forEach((name, letter) -> commands.put(letter.codePointAt(0), "{\\" + name + "}"));
        commands.put((int) '\\', "{\\textbackslash}");
        "&%$#_{}".chars().forEach(one -> commands.put(one, "\\" + (char) one));
        return commands;
    }

    static String decode(String latex) {
        // Signs for our own use are in no text that anybody wrote.
        var text = MARKUP.matcher(latex).replaceAll("");
        text = ACCENT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(accented(found)));
        // Escaped braces are kept out of the way of those that only group.
        text = ESCAPED.matcher(text).replaceAll(found -> switch (found.group(1)) {
            case "{" -> "\uE000";
            case "}" -> "\uE001";
            case "$" -> "\uE002";
            default -> Matcher.quoteReplacement(found.group(1));
        });
        text = LETTER.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(LETTERS.getOrDefault(found.group(1), found.group(1))));
        text = text.replace("---", "—").replace("--", "–").replace('~', ' ').replaceAll("[{}$]", "");
        text = text.replace('\uE000', '{')
                .replace('\uE001', '}')
                .replace('\uE002', '$')
                .replace('\uE003', '~');
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String accented(MatchResult found) {
        var command = (found.group(1) != null ? found.group(1) : found.group(2)).charAt(0);
        var letter = found.group(3) != null ? found.group(3) : found.group(4);
        var mark = MARKS.get(command);
        if (mark == null) {
            return found.group();
        }
        return letter.replace("\\", "") + mark;
    }

    /** Letters with marks as commands, so that the oldest BibTeX takes them; what LaTeX has no command for stays as it is. */
    static String encode(String text) {
        var latex = new StringBuilder();
        text.codePoints().forEach(letter -> latex.append(encoded(letter)));
        // Two would be taken for a dash.
        return latex.toString().replace("--", "-{}-").replace("--", "-{}-");
    }

    private static String encoded(int letter) {
        if (letter == '~' || letter == '^') {
            return letter == '~' ? "{\\textasciitilde}" : "{\\textasciicircum}";
        }
        var command = COMMANDS.get(letter);
        if (command != null) {
            return command;
        }
        var parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
        if (parts.length() == 2 && parts.charAt(0) < 128) {
            for (var mark : MARKS.entrySet()) {
                if (mark.getValue() == parts.charAt(1)) {
                    return "{\\" + mark.getKey() + "{" + parts.charAt(0) + "}}";
                }
            }
        }
        return Character.toString(letter);
    }
}
