package dev.collega.picture;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Counts organisations as people write them: case, accents and spaces aside, under the name that is written most. */
final class Organisations {

    private final Map<String, Map<String, Integer>> spellings = new LinkedHashMap<>();

    void add(String name) {
        spellings.computeIfAbsent(keyOf(name), key -> new HashMap<>()).merge(name.strip(), 1, Integer::sum);
    }

    Map<String, Integer> counts() {
        var counts = new HashMap<String, Integer>();
        for (var written : spellings.values()) {
            var name = written.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
            counts.put(
                    name, written.values().stream().mapToInt(Integer::intValue).sum());
        }
        return counts;
    }

    static boolean same(String one, String other) {
        return keyOf(one).equals(keyOf(other));
    }

    private static String keyOf(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
