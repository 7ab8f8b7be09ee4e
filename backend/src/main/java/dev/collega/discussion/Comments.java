package dev.collega.discussion;

import dev.collega.post.PostNotices;
import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import dev.collega.shared.notice.NoticeKind;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Says, changes and takes back comments, and keeps each post's count of them. */
@ApplicationScoped
class Comments {

    private static final String ANSWERED = "select coalesce(c.parent_id, c.id) as thread, c.thread_at, c.author_id, "
            + "(select t.author_id from comment t where t.id = c.parent_id) as beginner_id "
            + "from comment c left join member m on m.id = c.author_id "
            + "where c.post_id = :post and c.id = :parent and " + CommentRows.THERE;

    private final Jdbi jdbi;
    private final CommentList list;
    private final Mentions mentions;
    private final PostNotices notices;
    private final Clock clock;

    Comments(Jdbi jdbi, CommentList list, Mentions mentions, PostNotices notices, Clock clock) {
        this.jdbi = jdbi;
        this.list = list;
        this.mentions = mentions;
        this.notices = notices;
        this.clock = clock;
    }

    /** What is answered: its thread, and those who have spoken in it. */
    private record Answered(UUID thread, Instant threadAt, UUID author, UUID beginner) {}

    CommentView add(UUID post, UUID me, NewComment request) {
        return jdbi.withHandle(handle -> {
            var talk = Talk.under(handle, post, me);
            talk.requireOpen();
            var answered = request.parentId() == null ? null : answered(handle, post, me, request.parentId());
            var id = insert(handle, post, me, request.body(), answered, clock.instant());
            var told = named(mentions.put(handle, post, id, me, distinct(request.mentions())));
            Stream.concat(
                            answered == null ? Stream.<UUID>empty() : Stream.of(answered.author(), answered.beginner()),
                            Stream.of(talk.authorId()))
                    .filter(member -> member != null)
                    .forEach(member -> told.putIfAbsent(member, NoticeKind.REPLIED));
            tell(told, post, id, me);
            return shown(post, id, me);
        });
    }

    private static Answered answered(Handle handle, UUID post, UUID me, UUID parent) {
        return handle.createQuery(ANSWERED)
                .bind("post", post)
                .bind("me", me)
                .bind("parent", parent)
                .map((row, context) -> new Answered(
                        Rows.uuid(row, "thread"),
                        Rows.instant(row, "thread_at"),
                        Rows.uuid(row, "author_id"),
                        Rows.uuid(row, "beginner_id")))
                .findOne()
                .orElseThrow(() -> Problems.notFound("comment", parent));
    }

    /** Under a post of a demo network, in the past. */
    UUID seed(UUID post, UUID author, String body, UUID parent, Instant at) {
        return jdbi.withHandle(handle ->
                insert(handle, post, author, body, parent == null ? null : answered(handle, post, author, parent), at));
    }

    private static UUID insert(Handle handle, UUID post, UUID author, String body, Answered answered, Instant at) {
        var id = Ids.next();
        handle.createUpdate("""
                insert into comment (id, post_id, author_id, parent_id, thread_at, body, created_at, language)
                values (:id, :post, :author, cast(:parent as uuid), :threadAt, :body, :now,
                  coalesce(cast(:language as text), (select p.language from post p where p.id = :post)))
                """)
                .bind("id", id)
                .bind("post", post)
                .bind("author", author)
                .bind("parent", answered == null ? null : answered.thread())
                .bind("threadAt", answered == null ? at : answered.threadAt())
                .bind("body", body.strip())
                .bind("language", CommentLanguage.of(body))
                .bind("now", at)
                .execute();
        handle.createUpdate("update post set comment_count = comment_count + 1 where id = :post")
                .bind("post", post)
                .execute();
        return id;
    }

    private static List<UUID> distinct(List<UUID> members) {
        return members.stream().distinct().toList();
    }

    private static Map<UUID, NoticeKind> named(Set<UUID> members) {
        var told = new LinkedHashMap<UUID, NoticeKind>();
        members.forEach(member -> told.put(member, NoticeKind.MENTIONED));
        return told;
    }

    /** Each of them once: who is named hears that, whatever else they are. */
    private void tell(Map<UUID, NoticeKind> told, UUID post, UUID comment, UUID me) {
        told.forEach((member, kind) -> notices.tell(member, kind, me, post, comment));
    }

    CommentView edit(UUID post, UUID id, UUID me, CommentPatch patch, CommentView known) {
        return jdbi.withHandle(handle -> {
            Talk.under(handle, post, me).requireOpen();
            var now = clock.instant();
            if (now.isAfter(known.editableUntil())) {
                throw Problems.conflict(
                        "comment-settled",
                        "A comment can be changed for 15 minutes; say in another what is different.");
            }
            var body = patch.body() == null
                    ? known.body()
                    : patch.body().orElseThrow().strip();
            var edited = handle.createUpdate("""
                    update comment set body = :body, edited_at = :now, version = version + 1,
                      language = coalesce(cast(:language as text), language)
                    where id = :id and post_id = :post and author_id = :me and version = :version
                    """)
                    .bind("body", body)
                    .bind("language", CommentLanguage.of(body))
                    .bind("now", now)
                    .bind("id", id)
                    .bind("post", post)
                    .bind("me", me)
                    .bind("version", known.version())
                    .execute();
            if (edited == 0) {
                throw Problems.stale("comment");
            }
            if (patch.mentions() != null) {
                var members = distinct(patch.mentions().orElse(List.of()));
                tell(named(mentions.put(handle, post, id, me, members)), post, id, me);
            }
            return shown(post, id, me);
        });
    }

    private CommentView shown(UUID post, UUID id, UUID me) {
        return list.one(post, id, me).orElseThrow(() -> Problems.notFound("comment", id));
    }

    /** By its author, or by the author of the post it stands under. */
    boolean remove(UUID post, UUID id, UUID member) {
        return jdbi.withHandle(handle -> {
            // Not only who may still read the post: what one said one may take back.
            handle.createQuery("select id from post where id = :post for no key update")
                    .bind("post", post)
                    .mapTo(UUID.class)
                    .findOne();
            var mayGo = handle.createQuery("""
                    select exists (select 1 from comment c join post p on p.id = c.post_id
                      where c.id = :id and c.post_id = :post and c.deleted_at is null
                        and (c.author_id = :member or p.author_id = :member))
                    """)
                    .bind("id", id)
                    .bind("post", post)
                    .bind("member", member)
                    .mapTo(Boolean.class)
                    .one();
            if (mayGo) {
                Tombstones.putAway(handle, post, id, clock.instant());
            }
            return mayGo;
        });
    }
}
