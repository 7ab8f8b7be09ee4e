package dev.collega.guard.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
            return meanings(word.substring(0, cut));
        }
        return ofEnding(word);
    }

    /** Illnesses and operations are known by how they end: "diverticulitis", "meningioma", "hysterectomy". */
    private static long ofEnding(String word) {
        if (word.length() < SHORTEST) {
            return 0;
        }
        var last = word.charAt(word.length() - 1) - 'a';
        if (last < 0 || last >= ENDINGS.size()) {
            return 0;
        }
        for (var ending : ENDINGS.get(last)) {
            if (word.endsWith(ending.letters)) {
                return NO_ILLNESS.contains(word) ? 0 : ending.meaning.bit;
            }
        }
        return 0;
    }

    private record Ending(String letters, Word meaning) {}

    private static final int SHORTEST = 7;
    /** By their last letters, from a to z. */
    private static final List<List<Ending>> ENDINGS = endings(
            Word.CONDITION,
            "itis aemia emia penia pathy algia plegia paresis oma karzinom osis sklerose krebs thrite patite eatite ningite culite dicite ystite phrite cardite rtrite istite sthenia sthenie kanker tumor tumour blastom"
                    + " insuffizienz insuffisance insufficienza insufficientie emie algie pathie plegie penie",
            Word.TREATED,
            "ectomy ectomie ektomie ectomia ostomy plasty plastie plastia scopy scopie skopie scopia");

    private static final Set<String> NO_ILLNESS = Set.of(
            "diploma",
            "oklahoma",
            "tacoma",
            "diagnosis",
            "prognosis",
            "hypnosis",
            "apoptosis",
            "mitosis",
            "meiosis",
            "symbiosis",
            "osmosis",
            "metamorphosis",
            "academia",
            "academie",
            "bohemia",
            "sympathy",
            "empathy",
            "telepathy",
            "homeopathy",
            "osteopathy",
            "naturopathy",
            "sympathie",
            "empathie",
            "microscopy",
            "spectroscopy",
            "fluoroscopy",
            "microscopie",
            "spectroscopie");

    private static List<List<Ending>> endings(Word one, String illnesses, Word other, String operations) {
        var endings = new ArrayList<List<Ending>>();
        for (var letter = 'a'; letter <= 'z'; letter++) {
            endings.add(new ArrayList<>());
        }
        for (var letters : illnesses.split(" ")) {
            endings.get(letters.charAt(letters.length() - 1) - 'a').add(new Ending(letters, one));
        }
        for (var letters : operations.split(" ")) {
            endings.get(letters.charAt(letters.length() - 1) - 'a').add(new Ending(letters, other));
        }
        return endings;
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
