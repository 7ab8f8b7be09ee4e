package dev.collega.guard.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that the guard knows, with all that each may mean. */
final class Lexicon {

    private static final Map<String, Long> WORDS = new HashMap<>(8192);

    static {
        lines("words.txt").forEach(line -> {
            var colon = line.indexOf(':');
            add(Word.valueOf(line.substring(0, colon)), line.substring(colon + 1));
        });
        lines("names.txt").forEach(line -> add(Word.FIRST_NAME, line));
        lines("towns.txt").forEach(line -> add(Word.TOWN, line));
    }

    private Lexicon() {}

    /** @param word in lower case and without diacritics */
    static long meanings(String word) {
        var known = WORDS.get(word);
        if (known != null) {
            return known;
        }
        var cut = word.length() - 2;
        if (cut > 0 && word.charAt(cut) == '\'' && word.charAt(cut + 1) == 's') {
            return WORDS.getOrDefault(word.substring(0, cut), 0L);
        }
        return 0;
    }

    private static void add(Word meaning, String words) {
        for (var word : words.strip().split("\\s+")) {
            WORDS.merge(word, meaning.bit, (one, other) -> one | other);
        }
    }

    private static List<String> lines(String file) {
        try (var in = Lexicon.class.getResourceAsStream("/guard/" + file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
