package dev.collega.discussion;

import dev.collega.unnamed.Voices;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What is left of comments that go: nothing, or a place for the answers of others. */
final class Tombstones {

    private static final String EMPTY = """
            delete from comment t where t.id = any(:threads) and t.deleted_at is not null
              and not exists (select 1 from comment a where a.parent_id = t.id)
            """;

    /** That the comment {@code c} is the member's, said by name or unnamed. */
    private static final String THEIRS =
            "(c.author_id = :member or c.id in (" + Voices.COMMENTS_OF.formatted(":member") + "))";

    private Tombstones() {}

    /** Its post is locked. */
    static void putAway(Handle handle, UUID post, UUID comment, Instant now) {
        // Who is hidden is not counted any more.
        handle.createUpdate("""
                update post set
                  comment_count = comment_count - (select count(*) from comment c left join member m on m.id = c.author_id
                    where c.id = :id and m.hidden_at is null and c.withheld_at is null),
                  accepted_comment_id = nullif(accepted_comment_id, :id)
                where id = :post
                """).bind("id", comment).bind("post", post).execute();
        var thread = handle.createQuery("select parent_id from comment where id = :id and parent_id is not null")
                .bind("id", comment)
                .mapTo(UUID.class)
                .list();
        var answered =
                handle.createUpdate("""
                update comment c set body = '', author_id = null, speaker = null, edited_at = null, deleted_at = :now
                where c.id = :id and exists (select 1 from comment a where a.parent_id = c.id)
                """).bind("id", comment).bind("now", now).execute();
        if (answered == 1) {
            handle.createUpdate(Voices.FORGET_COMMENT).bind("id", comment).execute();
            handle.createUpdate("delete from comment_mention where comment_id = :id")
                    .bind("id", comment)
                    .execute();
            handle.createUpdate("delete from comment_reaction where comment_id = :id")
                    .bind("id", comment)
                    .execute();
            handle.createUpdate("delete from notification where comment_id = :id")
                    .bind("id", comment)
                    .execute();
            return;
        }
        handle.createUpdate("delete from comment where id = :id")
                .bind("id", comment)
                .execute();
        handle.createUpdate(EMPTY).bindArray("threads", UUID.class, thread).execute();
    }

    /** All that a member said, before they are deleted for good: the answers of others stay. */
    static void leave(Handle handle, UUID member, Instant now) {
        handle.createQuery("""
                select p.id from post p where p.id in (select c.post_id from comment c where\s""" + THEIRS + """
                ) order by p.id for no key update
                """)
                .bind("member", member)
                .mapTo(UUID.class)
                .list();
        var threads = handle.createQuery("""
                select distinct c.parent_id from comment c where c.parent_id is not null and\s""" + THEIRS)
                .bind("member", member)
                .mapTo(UUID.class)
                .list();
        handle.createUpdate("delete from comment c where c.parent_id is not null and " + THEIRS)
                .bind("member", member)
                .execute();
        handle.createUpdate("""
                delete from comment c where not exists (select 1 from comment a where a.parent_id = c.id) and\s""" + THEIRS).bind("member", member).execute();
        handle.createUpdate("""
                delete from comment_mention where comment_id in (select c.id from comment c where\s""" + THEIRS + ")").bind("member", member).execute();
        handle.createUpdate("""
                update comment c set body = '', author_id = null, speaker = null, edited_at = null, deleted_at = :now
                where\s""" + THEIRS)
                .bind("member", member)
                .bind("now", now)
                .execute();
        handle.createUpdate(EMPTY).bindArray("threads", UUID.class, threads).execute();
    }
}
