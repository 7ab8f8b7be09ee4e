package dev.collega.post;

import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The history of posts: the edits, and what was put right. Whoever may read a post may read how it came to be. */
@ApplicationScoped
class Revisions {

    /** Of one post; older ones are forgotten. */
    private static final int MOST = 100;

    private static final String LIST = """
            select h.id, h.kind, h.at, h.changed, h.words, h.redacted from (
              select r.id, 'EDITED' as kind, r.edited_at as at, r.changed, null as words,
                r.redacted_at is not null as redacted
              from post_revision r where r.post_id = :post
              union all
              select c.id, c.kind, c.corrected_at, '{}', c.words, false from post_correction c where c.post_id = :post
            ) h
            """;

    private static final String AFTER = "where (h.at, h.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))";

    /** What came after an edit is what stood before the next one, or what stands there now. */
    private static final String ONE = """
            select r.id, r.edited_at, r.changed, r.kind, r.title, r.body, r.tags, r.audience,
              a.kind as after_kind, a.title as after_title, a.body as after_body, a.tags as after_tags,
              a.audience as after_audience, r.redacted_at is not null or a.redacted_at is not null as redacted,
              r.topics is not null and a.topics is not null as topics_kept,
              r.tags is not null and a.tags is not null as tags_kept,\s"""
            + PostTopic.named("r.topics") + " as topics, " + PostTopic.named("a.topics") + """
             as after_topics
            from post_revision r
            cross join lateral (
              (select 1 as place, n.kind, n.title, n.body, n.topics, n.tags, n.audience, n.redacted_at from post_revision n
               where n.post_id = r.post_id and (n.edited_at, n.id) > (r.edited_at, r.id)
               order by n.edited_at, n.id limit 1)
              union all
              select 2, p.kind, p.title, p.body, p.topics, p.tags,\s""" + AudienceShown.COLUMN
            + """
            , null from post p where p.id = r.post_id
              order by place limit 1) a
            where r.post_id = :post and r.id = :id
            """;

    private final Jdbi jdbi;
    private final Cursors cursors;

    Revisions(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    /** Before the post is changed: as it stands now. */
    void keep(UUID post, Set<PostChange> changed, Instant now) {
        jdbi.useHandle(database -> {
            database.createUpdate("""
                    insert into post_revision (id, post_id, edited_at, changed, kind, title, body, topics, tags, audience)
                    select :id, p.id, :now, :changed, p.kind, p.title, p.body, p.topics,
                      case when p.topics is not null then p.tags end,\s""" + AudienceShown.COLUMN + """
                     from post p where p.id = :post
                    """)
                    .bind("id", Ids.next())
                    .bind("post", post)
                    .bind("now", now)
                    .bindArray(
                            "changed",
                            String.class,
                            changed.stream().map(Enum::name).toList())
                    .execute();
            database.createUpdate("""
                    delete from post_revision where post_id = :post and id in (
                      select id from post_revision where post_id = :post order by edited_at desc, id desc offset :most)
                    """).bind("post", post).bind("most", MOST).execute();
        });
    }

    Page<RevisionSummary> of(UUID post, PageRequest page) {
        var list = "revisions:" + post;
        var after = cursors.open(list, page.cursor);
        var statement = LIST + Sql.when(after.isPresent(), AFTER) + "order by h.at desc, h.id desc "
                + Sql.limit(page.limit + 1);
        return jdbi.withHandle(database -> {
            var rows = database.createQuery(statement)
                    .bind("post", post)
                    .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> new RevisionSummary(
                            Rows.uuid(row, "id"),
                            Rows.constant(row, "kind", RevisionSummary.Kind.class),
                            Rows.instant(row, "at"),
                            changed(row),
                            row.getString("words"),
                            row.getBoolean("redacted")))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(list, last.at(), last.id()));
        });
    }

    private static List<PostChange> changed(ResultSet row) throws SQLException {
        return Rows.texts(row, "changed").stream().map(PostChange::valueOf).toList();
    }

    Optional<RevisionView> one(UUID post, UUID id) {
        return jdbi.withHandle(database -> database.createQuery(ONE)
                .bind("post", post)
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne());
    }

    private static RevisionView view(ResultSet row) throws SQLException {
        var redacted = row.getBoolean("redacted");
        var before = Rows.constant(row, "audience", AudienceShown.class);
        var after = Rows.constant(row, "after_audience", AudienceShown.class);
        var audience = before != null && after != null && before != after;
        return new RevisionView(
                Rows.uuid(row, "id"),
                Rows.instant(row, "edited_at"),
                changed(row),
                PostKind.valueOf(row.getString("kind")),
                PostKind.valueOf(row.getString("after_kind")),
                redacted ? List.of() : changes(row.getString("title"), row.getString("after_title")),
                redacted ? List.of() : changes(row.getString("body"), row.getString("after_body")),
                row.getBoolean("topics_kept")
                        ? NamesChange.between(topics(row, "topics"), topics(row, "after_topics"))
                        : null,
                row.getBoolean("tags_kept")
                        ? NamesChange.between(Rows.texts(row, "tags"), Rows.texts(row, "after_tags"))
                        : null,
                audience ? before : null,
                audience ? after : null,
                redacted);
    }

    private static List<String> topics(ResultSet row, String column) throws SQLException {
        return PostTopic.from(row, column).stream().map(PostTopic::name).toList();
    }

    private static List<TextChange> changes(String before, String after) {
        return before.equals(after) ? List.of() : TextChange.between(before, after);
    }

    /** @return false where there is no such revision */
    boolean redact(UUID post, UUID id, Instant now) {
        return jdbi.withHandle(database -> database.createUpdate("""
                update post_revision set title = '', body = '', topics = null, tags = null,
                  redacted_at = coalesce(redacted_at, :now)
                where post_id = :post and id = :id
                """)
                        .bind("post", post)
                        .bind("id", id)
                        .bind("now", now)
                        .execute()
                == 1);
    }
}
