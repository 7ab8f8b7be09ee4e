package dev.collega.verification;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a register means the member: the first word of its first name and all of its last name stand in the profile, and
 * nothing stands there that the register does not know, but for titles. Accents and order do not matter.
 */
final class NameMatch {

    private static final Set<String> TITLES = Set.of(
            "dr",
            "prof",
            "professor",
            "doctor",
            "mr",
            "mrs",
            "ms",
            "miss",
            "sister",
            "md",
            "do",
            "rn",
            "np",
            "phd",
            "msc",
            "bsc",
            "pharmd",
            "dds");

    private NameMatch() {}

    static boolean same(String fullName, Registry.Entry entry) {
        var first = words(entry.firstName());
        var last = words(entry.lastName());
        var profile = new HashSet<>(words(fullName));
        profile.removeAll(TITLES);
        if (first.isEmpty() || last.isEmpty()) {
            return false;
        }
        var known = new HashSet<String>();
        List.of(first, last, words(entry.otherNames())).forEach(known::addAll);
        return profile.contains(first.get(0)) && profile.containsAll(last) && known.containsAll(profile);
    }

    private static List<String> words(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
