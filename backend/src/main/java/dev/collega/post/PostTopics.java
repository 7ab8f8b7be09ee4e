package dev.collega.post;

import dev.collega.shared.problem.Problems;
import dev.collega.vocabulary.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The headings that posts are about. What stands above them is kept beside them by the database itself. */
@ApplicationScoped
class PostTopics {

    private final Topics topics;

    PostTopics(Topics topics) {
        this.topics = topics;
    }

    /** @param ids may be null */
    void require(List<String> ids) {
        if (ids == null || ids.isEmpty()) {
            return;
        }
        var known = topics.idsOf(ids);
        for (int i = 0; i < ids.size(); i++) {
            if (!ids.get(i).strip().equals(known.get(ids.get(i)))) {
                throw Problems.validation("/topics/" + i, "unknown", "is no topic");
            }
        }
    }

    /** The ids of what posts from an archive call their topics, be it the ids or the names. */
    Map<String, String> among(Handle database, List<ArchivedPost> posts) {
        return topics.idsOf(
                database, posts.stream().flatMap(post -> post.topics().stream()).collect(Collectors.toSet()));
    }
}
