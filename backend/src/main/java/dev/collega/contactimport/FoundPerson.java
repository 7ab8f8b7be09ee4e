package dev.collega.contactimport;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a card, or a row of a table, says of somebody: as it stands there, but clean of what no text should hold. */
final class FoundPerson {

    /** @param label what kind it is ("work", "cell"), or null */
    record Reach(String value, String label) {}

    private final int line;
    private String name;
    private String workplace;
    private String position;
    private String profession;
    private String metAt;
    private String birthday;
    private String introducedBy;
    private String identity;
    private String broken;
    private final List<Reach> emails = new ArrayList<>();
    private final List<Reach> phones = new ArrayList<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private final Set<String> networkTypes = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();

    FoundPerson(int line) {
        this.line = line;
    }

    /** It cannot be used, whatever else it says. */
    static FoundPerson broken(int line, String reason) {
        var person = new FoundPerson(line);
        person.broken = reason;
        return person;
    }

    /** Letters in their composed form, plain spaces, no control characters; null where nothing is left. */
    static String clean(String text) {
        if (text == null) {
            return null;
        }
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\r\\n?", "\n");
        var clean = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t') {
                clean.appendCodePoint(c);
            } else if (Character.isSpaceChar(c)) {
                clean.append(Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : '\n');
            } else if (isText(c)) {
                clean.appendCodePoint(c);
            }
        });
        var stripped = clean.toString().strip();
        return stripped.isEmpty() ? null : stripped;
    }

    private static boolean isText(int c) {
        var type = Character.getType(c);
        // Joiners hold Persian words and emoji together; what turns the direction of a line about does harm.
        return c == 0x200C
                || c == 0x200D
                || type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
    }

    private static String oneLine(String text) {
        var clean = clean(text);
        return clean == null ? null : clean.replaceAll("\\s+", " ");
    }

    void name(String text) {
        name = name == null ? oneLine(text) : name;
    }

    void workplace(String text) {
        workplace = workplace == null ? oneLine(text) : workplace;
    }

    void position(String text) {
        position = position == null ? oneLine(text) : position;
    }

    void profession(String text) {
        profession = profession == null ? oneLine(text) : profession;
    }

    void metAt(String text) {
        metAt = metAt == null ? oneLine(text) : metAt;
    }

    void birthday(String text) {
        birthday = birthday == null ? oneLine(text) : birthday;
    }

    void introducedBy(String text) {
        introducedBy = introducedBy == null ? oneLine(text) : introducedBy;
    }

    /** What this is the same by in a later file of the same program. */
    void identity(String text) {
        identity = identity == null ? oneLine(text) : identity;
    }

    void email(String text, String label) {
        reach(emails, text, label);
    }

    void phone(String text, String label) {
        reach(phones, text, label);
    }

    private static void reach(List<Reach> list, String text, String label) {
        var value = oneLine(text);
        if (value != null && list.stream().noneMatch(known -> known.value().equalsIgnoreCase(value))) {
            list.add(new Reach(value, oneLine(label)));
        }
    }

    void tag(String text) {
        var tag = oneLine(text);
        if (tag != null) {
            tags.add(tag);
        }
    }

    void networkType(String text) {
        var type = oneLine(text);
        if (type != null) {
            networkTypes.add(type);
        }
    }

    void note(String text) {
        var note = clean(text);
        if (note != null && !notes.contains(note)) {
            notes.add(note);
        }
    }

    /** With a word in front, as "Position: ICU nurse". */
    void note(String word, String text) {
        var note = clean(text);
        if (note != null) {
            note(word + ": " + note);
        }
    }

    boolean isEmpty() {
        return broken == null
                && name == null
                && emails.isEmpty()
                && phones.isEmpty()
                && workplace == null
                && position == null
                && notes.isEmpty();
    }

    int line() {
        return line;
    }

    String name() {
        return name;
    }

    String workplace() {
        return workplace;
    }

    String position() {
        return position;
    }

    String profession() {
        return profession;
    }

    String metAt() {
        return metAt;
    }

    String birthday() {
        return birthday;
    }

    String introducedBy() {
        return introducedBy;
    }

    String identity() {
        return identity;
    }

    String broken() {
        return broken;
    }

    List<Reach> emails() {
        return emails;
    }

    List<Reach> phones() {
        return phones;
    }

    Set<String> tags() {
        return tags;
    }

    Set<String> networkTypes() {
        return networkTypes;
    }

    List<String> notes() {
        return notes;
    }
}
