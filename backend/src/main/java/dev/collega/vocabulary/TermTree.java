package dev.collega.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of the project's own lists, a line a word: key, label, key of the word above, MeSH descriptor, tree number, and for
 * a student the profession that is studied for. What comes last may be missing; whoever stands above comes first.
 */
final class TermTree {

    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Map<String, List<String>> narrower = new HashMap<>();
    private final Map<String, String> disciplines = new HashMap<>();

    private TermTree() {}

    static TermTree of(String file) {
        var tree = new TermTree();
        try (var lines = new BufferedReader(new InputStreamReader(
                TermTree.class.getResourceAsStream("/vocabulary/" + file), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank()).forEach(tree::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree;
    }

    private void add(String line) {
        var fields = List.of(line.split("\t"));
        var term = new Term(fields.get(0), fields.get(1), field(fields, 2), descriptor(fields));
        if (terms.put(term.key(), term) != null) {
            throw new IllegalStateException("The vocabulary has " + term.key() + " twice");
        }
        var studied = field(fields, 5);
        if (term.broader() != null) {
            if (!terms.containsKey(term.broader())) {
                throw new IllegalStateException(term.key() + " stands below an unknown " + term.broader());
            }
            narrower.computeIfAbsent(term.broader(), key -> new ArrayList<>()).add(term.key());
        }
        disciplines.put(
                term.key(),
                studied != null ? studied : term.broader() != null ? disciplines.get(term.broader()) : term.key());
    }

    private static MeshDescriptor descriptor(List<String> fields) {
        return field(fields, 3) == null ? null : new MeshDescriptor(field(fields, 3), field(fields, 4));
    }

    private static String field(List<String> fields, int index) {
        return fields.size() > index && !fields.get(index).isEmpty() ? fields.get(index) : null;
    }

    boolean has(String key) {
        return terms.containsKey(key);
    }

    String labelOf(String key) {
        return has(key) ? terms.get(key).label() : key.replace('-', ' ');
    }

    Collection<Term> all() {
        return terms.values();
    }

    /** The key and all that stand below it; of a key that is none, itself alone. */
    Set<String> below(String key) {
        var found = new LinkedHashSet<String>();
        collect(key, found);
        return found;
    }

    private void collect(String key, Set<String> found) {
        found.add(key);
        narrower.getOrDefault(key, List.of()).forEach(below -> collect(below, found));
    }

    String disciplineOf(String key) {
        return disciplines.getOrDefault(key, key);
    }
}
