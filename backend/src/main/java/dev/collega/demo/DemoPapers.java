package dev.collega.demo;

import dev.collega.citation.Citation;
import dev.collega.post.ConflictOfInterest;
import java.util.Map;

/** What the head of a post's file says of the work that it speaks of, and of its author's interests. */
final class DemoPapers {

    private DemoPapers() {}

    static Citation citation(Map<String, String> head) {
        return head.containsKey("cited-title")
                ? new Citation(
                        head.get("doi"),
                        null,
                        head.get("cited-title"),
                        DemoPost.list(head.get("cited-authors")),
                        head.get("cited-in"),
                        head.get("cited-on"),
                        head.get("cited-volume"),
                        null,
                        head.get("cited-pages"),
                        DemoPost.list(head.get("cited-types")),
                        null)
                : null;
    }

    static ConflictOfInterest interest(Map<String, String> head) {
        var words = head.get("interest");
        if (words == null) {
            return null;
        }
        return words.equals("none") ? new ConflictOfInterest(false, null) : new ConflictOfInterest(true, words);
    }
}
