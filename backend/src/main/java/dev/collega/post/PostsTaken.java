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
    private final Markdown markdown;
    private final Instant now;

    PostsTaken(UUID memberId, Handle database, Markdown markdown, Instant now) {
        this.memberId = memberId;
        this.database = database;
        this.markdown = markdown;
        this.now = now;
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
    public Map<UUID, UUID> add(List<ArchivedPost> posts) {
        var locals = new HashMap<UUID, UUID>();
        var batch = database.prepareBatch("""
                insert into post (id, author_id, kind, title, body, excerpt, topics, audience, created_at, edited_at,
                  replies_from, case_age_band, case_history, case_question, case_tried, roles_asked, version)
                values (:id, :author, :kind, :title, :body, :excerpt, :topics, :audience, :createdAt, cast(:editedAt as timestamptz),
                  :repliesFrom, :ageBand, :history, :question, :tried, :rolesAsked, 0)
                """);
        for (var post : posts) {
            var id = Ids.next();
            var details = post.kind() == PostKind.CASE ? CaseDetails.tidy(post.caseDetails()) : null;
            batch.bind("id", id)
                    .bind("author", memberId)
                    .bind("kind", post.kind().name())
                    .bind("title", post.title().strip())
                    .bind("body", post.body())
                    .bind("excerpt", markdown.excerpt(post.body()))
                    .bindArray("topics", String.class, Rows.tidy(post.topics()))
                    .bind("audience", post.audience().name())
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
        posts.forEach(post -> ArchivedPapers.take(database, locals.get(post.id()), post, now));
        return locals;
    }

    private Instant past(Instant at) {
        return at == null || !at.isAfter(now) ? at : now;
    }
}
