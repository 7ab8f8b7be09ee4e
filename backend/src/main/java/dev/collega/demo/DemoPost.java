package dev.collega.demo;

import dev.collega.post.Audience;
import dev.collega.post.CaseDetails;
import dev.collega.post.NewPost;
import dev.collega.post.PostKind;
import dev.collega.post.Readers;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A post as its file tells it: a block of {@code name: value} lines between two lines of dashes, then Markdown. */
record DemoPost(String file, String author, Duration ago, List<String> bookmarkedBy, NewPost post) {

    private static final String FENCE = "---\n";

    /** @param headings the ids of topics by their names; what is none becomes a tag */
    static DemoPost of(String file, String text, Function<List<String>, Map<String, String>> headings) {
        var end = text.indexOf(FENCE, FENCE.length());
        var head = fields(text.substring(FENCE.length(), end));
        var names = list(head.get("topics"));
        var ids = headings.apply(names);
        var post = new NewPost(
                PostKind.valueOf(head.get("kind")),
                head.get("title"),
                text.substring(end + FENCE.length()).strip(),
                names.stream().filter(ids::containsKey).map(ids::get).toList(),
                names.stream().filter(name -> !ids.containsKey(name)).toList(),
                Audience.valueOf(head.getOrDefault("audience", "MEMBERS")),
                readers(head),
                DemoPapers.citation(head),
                DemoPapers.interest(head),
                caseOf(head),
                list(head.get("asks")),
                null,
                null,
                null);
        return new DemoPost(
                file, head.get("author"), Duration.parse(head.get("ago")), list(head.get("bookmarked-by")), post);
    }

    private static CaseDetails caseOf(Map<String, String> head) {
        return head.containsKey("age-band")
                ? new CaseDetails(
                        CaseDetails.AgeBand.valueOf(head.get("age-band")),
                        head.get("history"),
                        head.get("question"),
                        head.get("tried"))
                : null;
    }

    private static Readers readers(Map<String, String> head) {
        var tag = head.get("for-tag");
        return tag == null ? null : new Readers(null, tag, null);
    }

    private static Map<String, String> fields(String head) {
        var fields = new HashMap<String, String>();
        head.lines().forEach(line -> {
            var colon = line.indexOf(": ");
            fields.put(line.substring(0, colon), line.substring(colon + 2).strip());
        });
        return fields;
    }

    /** Semicolons, for MeSH has commas of its own: "Burnout, Professional". */
    static List<String> list(String value) {
        return value == null
                ? List.of()
                : Arrays.stream(value.split(";")).map(String::strip).toList();
    }
}
