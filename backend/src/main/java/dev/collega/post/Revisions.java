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

    private static final String ONE = """
            select r.id, r.edited_at, r.changed, r.kind, r.title, r.body, r.redacted_at, p.kind as now_kind,
              p.title as now_title, p.body as now_body, n.id as next_id, n.kind as next_kind, n.title as next_title,
              n.body as next_body, n.redacted_at as next_redacted_at
            from post_revision r join post p on p.id = r.post_id
            left join lateral (select * from post_revision n
              where n.post_id = r.post_id and (n.edited_at, n.id) > (r.edited_at, r.id)
              order by n.edited_at, n.id limit 1) n on true
            where r.post_id = :post and r.id = :id
            """;

    private final Jdbi jdbi;
    private final Cursors cursors;

    Revisions(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    void keep(Post before, Set<PostChange> changed, Instant now) {
        jdbi.useHandle(database -> {
            database.createUpdate("""
                    insert into post_revision (id, post_id, edited_at, changed, kind, title, body)
                    values (:id, :post, :now, :changed, :kind, :title, :body)
                    """)
                    .bind("id", Ids.next())
                    .bind("post", before.id())
                    .bind("now", now)
                    .bindArray(
                            "changed",
                            String.class,
                            changed.stream().map(Enum::name).toList())
                    .bind("kind", before.kind().name())
                    .bind("title", before.title())
                    .bind("body", before.body())
                    .execute();
            database.createUpdate("""
                    delete from post_revision where post_id = :post and id in (
                      select id from post_revision where post_id = :post order by edited_at desc, id desc offset :most)
                    """)
                    .bind("post", before.id())
                    .bind("most", MOST)
                    .execute();
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

    /** What came after an edit is what stood before the next one, or what stands there now. */
    private static RevisionView view(ResultSet row) throws SQLException {
        var after = Rows.uuid(row, "next_id") == null ? "now_" : "next_";
        var redacted = Rows.instant(row, "redacted_at") != null || Rows.instant(row, "next_redacted_at") != null;
        return new RevisionView(
                Rows.uuid(row, "id"),
                Rows.instant(row, "edited_at"),
                changed(row),
                PostKind.valueOf(row.getString("kind")),
                PostKind.valueOf(row.getString(after + "kind")),
                redacted ? List.of() : changes(row.getString("title"), row.getString(after + "title")),
                redacted ? List.of() : changes(row.getString("body"), row.getString(after + "body")),
                redacted);
    }

    private static List<TextChange> changes(String before, String after) {
        return before.equals(after) ? List.of() : TextChange.between(before, after);
    }

    /** @return false where there is no such revision */
    boolean redact(UUID post, UUID id, Instant now) {
        return jdbi.withHandle(database -> database.createUpdate("""
                update post_revision set title = '', body = '', redacted_at = coalesce(redacted_at, :now)
                where post_id = :post and id = :id
                """)
                        .bind("post", post)
                        .bind("id", id)
                        .bind("now", now)
                        .execute()
                == 1);
    }
}
