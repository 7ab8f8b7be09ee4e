package dev.collega.post;

import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.archive.Origins;
import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Posts from their author's archive. Others see them, so one that is here already, under whatever name, does not come
 * again.
 */
final class PostsTaken implements ArchiveReader.Taking<ArchivedPost> {

    private final UUID memberId;
    private final Handle database;
    private final PostTopics topics;
    private final Markdown markdown;
    private final Instant now;
    private final Runnable leftOut;

    /** @param leftOut run where something stays away that was published unnamed */
    PostsTaken(UUID memberId, Handle database, PostTopics topics, Markdown markdown, Instant now, Runnable leftOut) {
        this.memberId = memberId;
        this.database = database;
        this.topics = topics;
        this.markdown = markdown;
        this.now = now;
        this.leftOut = leftOut;
    }

    @Override
    public String rows() {
        return "select id from post";
    }

    @Override
    public Origins.Known known() {
        return Origins.Known.EVERYWHERE;
    }

    @Override
    public Map<UUID, UUID> add(List<ArchivedPost> archived) {
        var posts = archived.stream()
                .filter(post -> !Boolean.TRUE.equals(post.unnamed()))
                .toList();
        if (posts.size() < archived.size()) {
            leftOut.run();
        }
        if (posts.isEmpty()) {
            return Map.of();
        }
        var locals = new HashMap<UUID, UUID>();
        var batch = database.prepareBatch("""
                insert into post (id, author_id, kind, title, body, excerpt, topics, tags, audience, audience_value, created_at,
                  edited_at, replies_from, case_age_band, case_history, case_question, case_tried, roles_asked, version)
                values (:id, :author, :kind, :title, :body, :excerpt, :topics, :tags, :audience, :audienceValue, :createdAt,
                  cast(:editedAt as timestamptz), :repliesFrom, :ageBand, :history, :question, :tried, :rolesAsked, 0)
                """);
        var known = topics.among(database, posts);
        for (var post : posts) {
            var id = Ids.next();
            var details = post.kind() == PostKind.CASE ? CaseDetails.tidy(post.caseDetails()) : null;
            var about = PostAbout.of(post, known);
            var audience = AudienceTaken.of(post);
            batch.bind("id", id)
                    .bind("author", memberId)
                    .bind("kind", post.kind().name())
                    .bind("title", post.title().strip())
                    .bind("body", post.body())
                    .bind("excerpt", markdown.excerpt(post.body()))
                    .bindArray("topics", String.class, about.topics())
                    .bindArray("tags", String.class, about.tags())
                    .bind("audience", audience.audience().name())
                    .bind("audienceValue", audience.value())
                    .bind("createdAt", past(post.createdAt()))
                    .bind("editedAt", past(post.editedAt()))
                    .bind("repliesFrom", (post.repliesFrom() == null ? RepliesFrom.READERS : post.repliesFrom()).name())
                    .bind("ageBand", details == null ? null : details.ageBand().name())
                    .bind("history", details == null ? null : details.history())
                    .bind("question", details == null ? null : details.question())
                    .bind("tried", details == null ? null : details.tried())
                    .bindArray("rolesAsked", String.class, Rows.tidy(post.rolesAsked()))
                    .add();
            locals.put(post.id(), id);
        }
        batch.execute();
        takeReaders(posts, locals);
        posts.forEach(post -> ArchivedPapers.take(database, locals.get(post.id()), post, now));
        return locals;
    }

    /** Those of them whom the member is connected with here and now. */
    private void takeReaders(List<ArchivedPost> posts, Map<UUID, UUID> locals) {
        for (var post : posts) {
            if (post.audience() == Audience.PEOPLE && post.readers() != null) {
                database.createUpdate("""
                        insert into post_reader (post_id, member_id)
                        select :post, e.peer_id from connection_edge e
                        where e.owner_id = :author and e.peer_id = any(:people)
                        """)
                        .bind("post", locals.get(post.id()))
                        .bind("author", memberId)
                        .bindArray("people", UUID.class, post.readers().named())
                        .execute();
            }
        }
    }

    private Instant past(Instant at) {
        return at == null || !at.isAfter(now) ? at : now;
    }
}
