package dev.collega.contact;

import dev.collega.contact.ContactFinding.Mark;
import dev.collega.contact.ContactFinding.Place;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Shows where in a text the words of a search are, in any case and without diacritics, as the database compares them. Not
 * by PostgreSQL's ts_headline, which leaves out of a text what looks like markup.
 */
final class Highlighter {

    private static final int BEFORE = 60;
    private static final int LONGEST = 220;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern DIACRITICS = Pattern.compile("\\p{M}+");

    /** Letters that are no letter with a diacritic, as unaccent writes them. */
    private static final Map<String, String> LETTERS = Map.of(
            "ł", "l", "ø", "o", "đ", "d", "ð", "d", "ß", "ss", "æ", "ae", "œ", "oe", "þ", "th", "ı", "i", "ħ", "h");

    private final List<String> words;
    private final String begun;

    /** @param words as typed; the last one may be just begun */
    Highlighter(List<String> words) {
        this.words = words.stream().map(Highlighter::plain).toList();
        this.begun = this.words.get(this.words.size() - 1);
    }

    /** Null where there is nothing of it. */
    ContactFinding find(Place place, String text) {
        var found = text == null ? List.<Mark>of() : marks(text);
        return found.isEmpty() ? null : piece(place, text, found, null, null);
    }

    ContactFinding findIn(UUID interactionId, Instant occurredAt, String note) {
        return piece(Place.INTERACTION, note, marks(note), interactionId, occurredAt);
    }

    private List<Mark> marks(String text) {
        return WORD.matcher(text)
                .results()
                .filter(word -> isMeant(plain(word.group())))
                .map(word -> new Mark(word.start(), word.end()))
                .toList();
    }

    private boolean isMeant(String word) {
        return words.contains(word) || word.startsWith(begun);
    }

    private static String plain(String word) {
        var plain = DIACRITICS
                .matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        for (var letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return plain;
    }

    /** As much of the text as fits around the first mark, from word to word. */
    private static ContactFinding piece(Place place, String text, List<Mark> marks, UUID interactionId, Instant at) {
        var first = marks.isEmpty() ? 0 : marks.get(0).start();
        var from = text.length() <= LONGEST || first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
        if (from <= 0 || from > first) {
            from = text.length() <= LONGEST || first <= BEFORE ? 0 : first;
        }
        var to = Math.min(text.length(), from + LONGEST);
        if (to < text.length() && text.lastIndexOf(' ', to) > first) {
            to = text.lastIndexOf(' ', to);
        }
        var lead = from > 0 ? "… " : "";
        var shift = lead.length() - from;
        var shown = new ArrayList<Mark>();
        for (var mark : marks) {
            if (mark.start() >= from && mark.end() <= to) {
                shown.add(new Mark(mark.start() + shift, mark.end() + shift));
            }
        }
        var piece = lead + text.substring(from, to) + (to < text.length() ? " …" : "");
        return new ContactFinding(place, piece, List.copyOf(shown), interactionId, at);
    }
}
