package dev.collega.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Free words about a post: one space between two of them, no hash before them, and each once, however it is written. */
final class PostTags {

    private PostTags() {}

    /** @param tags null is none */
    static List<String> tidy(List<String> tags) {
        var once = new LinkedHashMap<String, String>();
        for (var tag : tags == null ? List.<String>of() : tags) {
            var tidy =
                    tag.strip().replaceFirst("^#+", "").replaceAll("\\s+", " ").strip();
            if (!tidy.isEmpty()) {
                once.putIfAbsent(tidy.toLowerCase(Locale.ROOT), tidy);
            }
        }
        return List.copyOf(once.values());
    }
}
