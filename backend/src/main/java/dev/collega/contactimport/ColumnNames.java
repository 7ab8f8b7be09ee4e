package dev.collega.contactimport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What columns are called, in the languages and by the programs that we know of. */
final class ColumnNames {

    private static final Map<String, ContactColumn> KNOWN = read();

    /** Words that say which of several, and not what: "E-mail 2 Address", "Business Phone". */
    private static final Map<String, String> KINDS = kinds();

    private static final Set<String> NO_PHONES = Set.of("fax", "telefax", "pager", "telex", "assistant", "callback");

    private ColumnNames() {}

    private static Map<String, String> kinds() {
        var kinds = new HashMap<String, String>();
        for (var word :
                "mobile mobil cell handy portable movil celular telemovel cellulare mobiel gsm komorka".split(" ")) {
            kinds.put(word, "cell");
        }
        for (var word : "home private privat prive personal personnel particular casa thuis domicile".split(" ")) {
            kinds.put(word, "home");
        }
        for (var word : "work business office dienstlich geschaftlich buro arbeit travail bureau trabajo trabalho"
                .concat(" lavoro ufficio werk zakelijk company firma")
                .split(" ")) {
            kinds.put(word, "work");
        }
        for (var word : "other primary main secondary weitere andere principal alternate".split(" ")) {
            kinds.put(word, "");
        }
        return kinds;
    }

    private static Map<String, ContactColumn> read() {
        var known = new HashMap<String, ContactColumn>();
        try (var lines = new BufferedReader(new InputStreamReader(
                ColumnNames.class.getResourceAsStream("/imports/headers.tsv"), StandardCharsets.UTF_8))) {
            for (var line : lines.lines().toList()) {
                var words = List.of(line.split("\t"));
                var column = ContactColumn.valueOf(words.get(0));
                words.subList(1, words.size()).forEach(word -> known.putIfAbsent(word, column));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    /** Small letters without diacritics, words apart by one space. */
    static String normal(String text) {
        return Normalizer.normalize(text.replace("ß", "ss").replace("ł", "l").replace("ø", "o"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
    }

    /** NOTHING where the name tells nothing. */
    static ContactColumn columnOf(String header) {
        var name = normal(header);
        var known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        var words =
                Stream.of(name.split(" ")).filter(word -> !word.matches("\\d+")).toList();
        if (words.stream().anyMatch(NO_PHONES::contains)) {
            return ContactColumn.NOTHING;
        }
        known = KNOWN.get(String.join(" ", words));
        if (known != null) {
            return known;
        }
        var base = words.stream().filter(word -> !KINDS.containsKey(word)).collect(Collectors.joining(" "));
        known = KNOWN.get(base);
        return known == ContactColumn.EMAIL || known == ContactColumn.PHONE ? known : ContactColumn.NOTHING;
    }

    /** "cell" of "Mobile Phone"; null where the name says no kind. */
    static String kindOf(String header) {
        return Stream.of(normal(header).split(" "))
                .map(KINDS::get)
                .filter(kind -> kind != null && !kind.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
