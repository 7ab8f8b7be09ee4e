package dev.collega.discussion;

import dev.collega.member.MemberSummary;
import dev.collega.member.Members;
import dev.collega.member.Unseen;
import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Comments on posts, and each post's count of them. */
@ApplicationScoped
class Comments {

    private final Jdbi jdbi;
    private final Members members;
    private final Cursors cursors;
    private final Clock clock;

    Comments(Jdbi jdbi, Members members, Cursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.members = members;
        this.cursors = cursors;
        this.clock = clock;
    }

    CommentView add(UUID post, UUID author, String body) {
        return add(post, author, body, clock.instant());
    }

    CommentView add(UUID post, UUID author, String body, Instant at) {
        var comment = new CommentView(Ids.next(), members.summaryOf(author), null, body.strip(), at, true);
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                    insert into comment (id, post_id, author_id, body, created_at)
                    values (:id, :post, :author, :body, :now)
                    """)
                    .bind("id", comment.id())
                    .bind("post", post)
                    .bind("author", author)
                    .bind("body", comment.body())
                    .bind("now", comment.createdAt())
                    .execute();
            handle.createUpdate("update post set comment_count = comment_count + 1 where id = :post")
                    .bind("post", post)
                    .execute();
        });
        return comment;
    }

    /** By its author, or by the author of the post it stands under. */
    boolean remove(UUID post, UUID id, UUID member) {
        return jdbi.withHandle(handle -> {
            var removed = handle.createUpdate("""
                    delete from comment c using post p
                    where c.id = :id and c.post_id = :post and p.id = c.post_id
                      and (c.author_id = :member or p.author_id = :member)
                    """)
                    .bind("id", id)
                    .bind("post", post)
                    .bind("member", member)
                    .execute();
            if (removed == 1) {
                handle.createUpdate("update post set comment_count = comment_count - 1 where id = :post")
                        .bind("post", post)
                        .execute();
            }
            return removed == 1;
        });
    }

    /** Oldest first; without those of members whom the reader blocked or muted, or who blocked the reader. */
    Page<CommentView> of(UUID post, UUID me, PageRequest page) {
        var list = "comments:" + post;
        var after = cursors.open(list, page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery("select c.id, c.author_id, c.body, c.created_at, " + MemberSummary.COLUMNS
                            + """
                            from comment c join member m on m.id = c.author_id
                            where c.post_id = :post and m.hidden_at is null
                              and (c.withheld_at is null or c.author_id = :me)
                              and c.author_id <> all(""" + Unseen.BY_ME + """
                            )
                              and (cast(:afterAt as timestamptz) is null
                                or (c.created_at, c.id) > (cast(:afterAt as timestamptz), cast(:afterId as uuid)))
                            order by c.created_at, c.id limit :rows
                            """)
                    .bind("post", post)
                    .bind("me", me)
                    .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .bind("rows", page.limit + 1)
                    .map((row, context) -> new CommentView(
                            Rows.uuid(row, "id"),
                            MemberSummary.from(row),
                            null,
                            row.getString("body"),
                            Rows.instant(row, "created_at"),
                            Rows.uuid(row, "author_id").equals(me)))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(list, last.createdAt(), last.id()));
        });
    }
}
