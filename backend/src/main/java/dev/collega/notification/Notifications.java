package dev.collega.notification;

import dev.collega.member.MemberSummary;
import dev.collega.member.Unseen;
import dev.collega.notification.NotificationView.NotifiedPost;
import dev.collega.post.PostReading;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.notice.NoticeKind;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.unnamed.Voices;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads what a member is told. Each row is there only while what it speaks of may be read, and whoever did it is there for
 * them: by the rules of this moment, not of the one in which it happened.
 */
@ApplicationScoped
class Notifications {

    /** A number that nobody reads to the end. */
    static final int COUNTED = 100;

    private static final String LIST = "notifications";

    private static final String MINE = """
            from notification n
            left join post p on p.id = n.post_id
            left join member m on m.id = n.actor_id
            where n.member_id = :me and (n.actor_id is not null or n.created_at <= now())
              and (n.comment_id is null or exists (select 1 from comment c
                where c.id = n.comment_id and c.deleted_at is null and (c.withheld_at is null or\s""" + Voices.I_WROTE_COMMENT + """
                )
                  and (c.author_id is null or c.author_id <> all(""" + Unseen.BY_ME + """
                ))))
              and (n.actor_id is null or (m.hidden_at is null and m.id <> all(""" + Unseen.BY_ME + """
                )))
              and (n.post_id is null or ("""
            + PostReading.READABLE + "))\n";

    private static final String AFTER = """
              and (n.created_at, n.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))
            """;

    private final Jdbi jdbi;
    private final Cursors cursors;

    Notifications(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    Page<NotificationView> of(UUID me, PageRequest page) {
        var after = cursors.open(LIST, page.cursor);
        var statement =
                "select n.id, n.kind, n.post_id, p.title, n.comment_id, n.words, n.created_at, n.read_at, n.actor_id, "
                        + MemberSummary.COLUMNS + MINE + Sql.when(after.isPresent(), AFTER)
                        + "order by n.created_at desc, n.id desc " + Sql.limit(page.limit + 1);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(statement)
                    .bind("me", me)
                    .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> view(row))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(LIST, last.createdAt(), last.id()));
        });
    }

    private static NotificationView view(ResultSet row) throws SQLException {
        var post = Rows.uuid(row, "post_id");
        return new NotificationView(
                Rows.uuid(row, "id"),
                Rows.constant(row, "kind", NoticeKind.class),
                Rows.uuid(row, "actor_id") == null ? null : MemberSummary.from(row),
                post == null ? null : new NotifiedPost(post, row.getString("title")),
                Rows.uuid(row, "comment_id"),
                row.getString("words"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "read_at") != null);
    }

    /** Up to {@link #COUNTED}. */
    int unread(UUID me) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from (select 1 " + MINE
                        + "and n.read_at is null limit " + COUNTED + ") unread")
                .bind("me", me)
                .mapTo(Integer.class)
                .one());
    }

    /** @return false where I was not told any such thing */
    boolean read(UUID me, UUID id, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                update notification set read_at = coalesce(read_at, :now) where id = :id and member_id = :me
                """)
                        .bind("me", me)
                        .bind("id", id)
                        .bind("now", now)
                        .execute()
                == 1);
    }

    void readUntil(UUID me, Instant until, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                update notification set read_at = :now
                where member_id = :me and read_at is null and created_at <= least(:until, now())
                """)
                .bind("me", me)
                .bind("until", until)
                .bind("now", now)
                .execute());
    }
}
