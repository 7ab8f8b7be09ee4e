package dev.collega.post;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What a post from an archive is about, in the headings that are known here; what is none becomes a tag. */
record PostAbout(List<String> topics, List<String> tags) {

    private static final int MOST = 10;
    private static final int LONGEST_TAG = 60;

    /** @param known ids of headings by what they were called: their ids, or their names */
    static PostAbout of(ArchivedPost post, Map<String, String> known) {
        var topics = new LinkedHashSet<String>();
        var tags = new ArrayList<>(post.tags());
        for (int i = 0; i < post.topics().size(); i++) {
            var word = post.topics().get(i);
            var name = i < post.topicNames().size() ? post.topicNames().get(i) : "";
            if (known.containsKey(word)) {
                topics.add(known.get(word));
            } else if (name.isEmpty() ? post.topicNames().isEmpty() : name.length() <= LONGEST_TAG) {
                tags.add(name.isEmpty() ? word : name);
            }
        }
        var tidy = PostTags.tidy(tags);
        return new PostAbout(List.copyOf(topics), tidy.subList(0, Math.min(MOST, tidy.size())));
    }
}
