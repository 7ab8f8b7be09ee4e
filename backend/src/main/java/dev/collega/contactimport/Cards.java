package dev.collega.contactimport;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A file of vCards, taken apart into its cards before any of them is parsed: one that is broken breaks no other, each
 * knows its line, and photographs are never held in memory.
 */
final class Cards {

    private static final int LONGEST_CARD = 256 * 1024;
    private static final String BEGIN = "BEGIN:VCARD";
    private static final String END = "END:VCARD";
    private static final Set<String> LEFT_OUT = Set.of("PHOTO", "LOGO", "SOUND", "KEY");

    private final Charset charset;
    private final Consumer<FoundPerson> each;

    private StringBuilder card;
    private int begun;
    private int nested;
    private boolean leavingOut;
    private boolean afterAgent;
    private String tooLong;

    private Cards(Charset charset, Consumer<FoundPerson> each) {
        this.charset = charset;
        this.each = each;
    }

    static boolean isIn(Reader text) throws IOException {
        try (var lines = new Lines(text)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (!line.text().isBlank()) {
                    return is(line, BEGIN);
                }
            }
            return false;
        }
    }

    /** @param charset in which quoted-printable values are that do not say theirs */
    static void read(Reader text, Charset charset, Consumer<FoundPerson> each) throws IOException {
        var cards = new Cards(charset, each);
        try (var lines = new Lines(text)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                cards.take(line);
            }
        }
        cards.cutOff();
    }

    private static boolean is(Lines.Line line, String what) {
        return line.text()
                .strip()
                .replace("\uFEFF", "")
                .toUpperCase(Locale.ROOT)
                .equals(what);
    }

    private void take(Lines.Line line) {
        if (is(line, BEGIN) && !afterAgent) {
            cutOff();
            begin(line);
        } else if (card != null && is(line, END) && nested == 0) {
            add(line);
            each.accept(tooLong == null ? CardReading.of(begun, card.toString(), charset) : broken());
            card = null;
        } else if (card != null) {
            inside(line);
        }
    }

    private void begin(Lines.Line line) {
        card = new StringBuilder();
        begun = line.number();
        nested = 0;
        leavingOut = false;
        tooLong = null;
        add(line);
    }

    private void inside(Lines.Line line) {
        var text = line.text();
        if (is(line, BEGIN)) {
            nested++;
        } else if (is(line, END)) {
            nested--;
        }
        var goesOn = text.startsWith(" ") || text.startsWith("\t");
        if (leavingOut && (goesOn || text.indexOf(':') < 0)) {
            return;
        }
        if (!goesOn) {
            var property = property(text);
            leavingOut = LEFT_OUT.contains(property);
            afterAgent = property.equals("AGENT") && text.strip().endsWith(":");
        }
        if (!leavingOut) {
            add(line);
        }
    }

    /** The name of a property, without the group that it may be in. */
    private static String property(String text) {
        var name = text.split("[:;]", 2)[0];
        return name.substring(name.indexOf('.') + 1).strip().toUpperCase(Locale.ROOT);
    }

    private void add(Lines.Line line) {
        if (line.cut()) {
            tooLong = "Line " + line.number() + " is longer than " + Lines.LONGEST + " characters.";
        } else if (card.length() + line.text().length() > LONGEST_CARD) {
            tooLong = "This card is longer than " + LONGEST_CARD + " characters.";
        } else {
            card.append(line.text()).append("\r\n");
        }
        if (!line.text().isEmpty() && property(line.text()).equals("BEGIN")) {
            afterAgent = false;
        }
    }

    private FoundPerson broken() {
        return FoundPerson.broken(begun, tooLong);
    }

    private void cutOff() {
        if (card != null) {
            each.accept(FoundPerson.broken(begun, "This card is cut off: END:VCARD is missing."));
            card = null;
        }
    }
}
