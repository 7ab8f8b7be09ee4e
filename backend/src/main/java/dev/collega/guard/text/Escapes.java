package dev.collega.guard.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What stands for one character: in HTML, and where people hide from harvesters. "&amp;#45;", "&lt;br&gt;", "[dot]", "(at)". */
final class Escapes {

    private static final int LONGEST_ENTITY = 16;
    private static final Map<String, Integer> ENTITIES = Map.ofEntries(
            Map.entry("nbsp", 0x20),
            Map.entry("ensp", 0x20),
            Map.entry("emsp", 0x20),
            Map.entry("thinsp", 0x20),
            Map.entry("hyphen", 0x2d),
            Map.entry("dash", 0x2d),
            Map.entry("ndash", 0x2d),
            Map.entry("mdash", 0x2d),
            Map.entry("minus", 0x2d),
            Map.entry("sol", 0x2f),
            Map.entry("period", 0x2e),
            Map.entry("commat", 0x40),
            Map.entry("colon", 0x3a),
            Map.entry("num", 0x23),
            Map.entry("comma", 0x2c),
            Map.entry("lpar", 0x28),
            Map.entry("rpar", 0x29),
            Map.entry("lowbar", 0x5f),
            Map.entry("plus", 0x2b),
            Map.entry("amp", 0x26),
            Map.entry("lt", 0x3c),
            Map.entry("gt", 0x3e),
            Map.entry("quot", 0x22),
            Map.entry("apos", 0x27),
            Map.entry("szlig", 0xdf),
            Map.entry("shy", 0xad),
            Map.entry("zwj", 0x200d),
            Map.entry("zwnj", 0x200c),
            Map.entry("zerowidthspace", 0x200b),
            Map.entry("newline", 0x0a));
    private static final Set<String> ACCENTS =
            Set.of("acute", "grave", "uml", "circ", "tilde", "cedil", "ring", "caron", "slash");
    private static final Set<String> NEW_LINES = Set.of("br", "p", "div", "li", "tr", "hr", "h1", "h2", "h3", "h4");
    private static final Set<String> INLINE = Set.of(
            "b", "i", "u", "s", "em", "strong", "sub", "sup", "span", "code", "mark", "small", "del", "ins", "kbd",
            "font");

    /**
     * @param point the character that is meant; {@link #NOTHING} where none is
     * @param joins whether spaces round it are part of it: "ada (at) example" is one address
     */
    record Escape(int point, int end, boolean joins) {}

    /** A zero-width character, which is left out. */
    static final int NOTHING = 0x200b;

    private Escapes() {}

    static boolean mayBegin(char c) {
        return c == '&' || c == '<' || c == '[' || c == '(' || c == '{';
    }

    /** @return null where the character at this place means itself */
    static Escape at(String text, int at) {
        return switch (text.charAt(at)) {
            case '&' -> entity(text, at);
            case '<' -> tag(text, at);
            default -> bracketed(text, at);
        };
    }

    private static Escape entity(String text, int at) {
        var end = indexOf(';', text, at, LONGEST_ENTITY);
        if (end < at + 3) {
            return null;
        }
        var point = text.charAt(at + 1) == '#' ? numbered(text, at + 2, end) : named(text.substring(at + 1, end));
        return point < 0 ? null : new Escape(point, end + 1, false);
    }

    private static int numbered(String text, int from, int end) {
        var hexadecimal = text.charAt(from) == 'x' || text.charAt(from) == 'X';
        var point = 0;
        for (int i = hexadecimal ? from + 1 : from; i < end; i++) {
            var digit = Character.digit(text.charAt(i), hexadecimal ? 16 : 10);
            if (digit < 0 || point > Character.MAX_CODE_POINT) {
                return -1;
            }
            point = point * (hexadecimal ? 16 : 10) + digit;
        }
        return Character.isValidCodePoint(point) && point > 0 ? point : -1;
    }

    private static int named(String name) {
        if (ACCENTS.contains(name.substring(1))) {
            return name.charAt(0);
        }
        return ENTITIES.getOrDefault(name.toLowerCase(Locale.ROOT), -1);
    }

    private static Escape tag(String text, int at) {
        var from = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
        var end = indexOf('>', text, from, 10);
        if (end <= from) {
            return null;
        }
        var name = text.substring(from, end).replace("/", "").strip().toLowerCase(Locale.ROOT);
        if (NEW_LINES.contains(name)) {
            return new Escape('\n', end + 1, false);
        }
        if (name.equals("td") || name.equals("th")) {
            return new Escape(' ', end + 1, false);
        }
        return INLINE.contains(name) ? new Escape(NOTHING, end + 1, false) : null;
    }

    private static Escape bracketed(String text, int at) {
        var first = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        if ("aAdD.@ ".indexOf(first) < 0) {
            return null;
        }
        var close = "])}".charAt("[({".indexOf(text.charAt(at)));
        var end = indexOf(close, text, at, 7);
        if (end < 0) {
            return null;
        }
        var inside = text.substring(at + 1, end).strip().toLowerCase(Locale.ROOT);
        return switch (inside) {
            case "at", "@" -> new Escape('@', end + 1, true);
            case "dot", "." -> new Escape('.', end + 1, true);
            default -> null;
        };
    }

    private static int indexOf(char sought, String text, int from, int far) {
        for (int i = from; i < text.length() && i < from + far; i++) {
            if (text.charAt(i) == sought) {
                return i;
            }
        }
        return -1;
    }
}
