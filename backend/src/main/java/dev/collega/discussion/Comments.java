package dev.collega.discussion;

import dev.collega.post.PostNotices;
import dev.collega.shared.database.Rows;
import dev.collega.shared.notice.NoticeKind;
import dev.collega.shared.problem.Problems;
import dev.collega.unnamed.Speaker;
import dev.collega.unnamed.Speaking;
import dev.collega.unnamed.Voices;
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

    private static final String ANSWERED =
            "select coalesce(c.parent_id, c.id) as thread, c.thread_at, c.id, c.parent_id, "
                    + "c.speaker is not null and c.created_at > now() as held "
                    + "from comment c left join member m on m.id = c.author_id "
                    + "where c.post_id = :post and c.id = :parent and " + CommentRows.THERE;

    private final Jdbi jdbi;
    private final CommentList list;
    private final Mentions mentions;
    private final PostNotices notices;
    private final Speaking speaking;
    private final Voices voices;
    private final Clock clock;

    Comments(
            Jdbi jdbi,
            CommentList list,
            Mentions mentions,
            PostNotices notices,
            Speaking speaking,
            Voices voices,
            Clock clock) {
        this.jdbi = jdbi;
        this.list = list;
        this.mentions = mentions;
        this.notices = notices;
        this.speaking = speaking;
        this.voices = voices;
        this.clock = clock;
    }

    /** What is answered, and its thread. */
    private record Answered(UUID id, UUID thread, Instant threadAt) {}

    CommentView add(UUID post, UUID me, NewComment request) {
        return jdbi.withHandle(handle -> {
            var talk = Talk.under(handle, post, me);
            talk.requireOpen();
            var now = clock.instant();
            talk.requireThatItHasAppeared(now);
            var answered = request.parentId() == null ? null : answered(handle, post, me, request.parentId());
            var saying = request.isUnnamed() ? unnamed(talk, me) : Saying.byName(me, now);
            insert(handle, post, saying, request.body(), answered);
            if (saying.isUnnamed()) {
                voices.speakInComment(saying.id(), me);
            }
            var told = named(mentions.put(handle, post, saying.id(), me, distinct(request.mentions())));
            addressed(handle, talk, answered).forEach(member -> told.putIfAbsent(member, NoticeKind.REPLIED));
            tell(told, post, saying.id(), me, saying.isUnnamed() ? saying.at() : null);
            return shown(post, saying.id(), me);
        });
    }

    /** Whoever published the post unnamed speaks under it as who they are there. */
    private Saying unnamed(Talk talk, UUID me) {
        talk.requireThatAllMaySpeak();
        return Saying.unnamed(
                talk.mine() && talk.isUnnamed() ? new Speaker(talk.speaker(), speaking.appearing()) : speaking.as(me));
    }

    /** Whoever is answered, began the thread or published the post, whether by name or not. */
    private List<UUID> addressed(Handle handle, Talk talk, Answered answered) {
        var spoken = answered == null
                ? List.<UUID>of()
                : handle.createQuery("select coalesce(c.author_id, (" + Voices.SPEAKER_OF_COMMENT
                                + ")) as speaker from comment c where c.id in (:answered, :thread)")
                        .bind("answered", answered.id())
                        .bind("thread", answered.thread())
                        .mapTo(UUID.class)
                        .list();
        return Stream.concat(
                        spoken.stream(),
                        Stream.of(talk.isUnnamed() ? voices.of(talk.postId()).orElse(null) : talk.authorId()))
                .filter(member -> member != null)
                .toList();
    }

    private static Answered answered(Handle handle, UUID post, UUID me, UUID parent) {
        var found = handle.createQuery(ANSWERED)
                .bind("post", post)
                .bind("me", me)
                .bind("parent", parent)
                .map((row, context) -> {
                    if (row.getBoolean("held")) {
                        throw Talk.notThereYet();
                    }
                    return new Answered(Rows.uuid(row, "id"), Rows.uuid(row, "thread"), Rows.instant(row, "thread_at"));
                })
                .findOne();
        return found.orElseThrow(() -> Problems.notFound("comment", parent));
    }

    /** Under a post of a demo network, in the past. */
    UUID seed(UUID post, UUID author, Saying saying, String body, UUID parent) {
        jdbi.useHandle(handle ->
                insert(handle, post, saying, body, parent == null ? null : answered(handle, post, author, parent)));
        if (saying.isUnnamed()) {
            voices.speakInComment(saying.id(), author);
        }
        return saying.id();
    }

    private static void insert(Handle handle, UUID post, Saying saying, String body, Answered answered) {
        handle.createUpdate("""
                insert into comment (id, post_id, author_id, speaker, parent_id, thread_at, body, created_at)
                values (:id, :post, cast(:author as uuid), cast(:speaker as text), cast(:parent as uuid), :threadAt, :body, :now)
                """)
                .bind("id", saying.id())
                .bind("post", post)
                .bind("author", saying.author())
                .bind("speaker", saying.speaker())
                .bind("parent", answered == null ? null : answered.thread())
                .bind("threadAt", answered == null ? saying.at() : answered.threadAt())
                .bind("body", body.strip())
                .bind("now", saying.at())
                .execute();
        handle.createUpdate("update post set comment_count = comment_count + 1 where id = :post")
                .bind("post", post)
                .execute();
    }

    private static List<UUID> distinct(List<UUID> members) {
        return members.stream().distinct().toList();
    }

    private static Map<UUID, NoticeKind> named(Set<UUID> members) {
        var told = new LinkedHashMap<UUID, NoticeKind>();
        members.forEach(member -> told.put(member, NoticeKind.MENTIONED));
        return told;
    }

    /**
     * Each of them once: who is named hears that, whatever else they are.
     *
     * @param appearsAt where it is said unnamed
     */
    private void tell(Map<UUID, NoticeKind> told, UUID post, UUID comment, UUID me, Instant appearsAt) {
        told.remove(me);
        told.forEach((member, kind) -> {
            if (appearsAt == null) {
                notices.tell(member, kind, me, post, comment);
            } else {
                notices.tellOfNobody(member, kind, post, comment, appearsAt);
            }
        });
    }

    CommentView edit(UUID post, UUID id, UUID me, CommentPatch patch, CommentView known) {
        return jdbi.withHandle(handle -> {
            Talk.under(handle, post, me).requireOpen();
            var now = clock.instant();
            var unnamed = known.unnamed() != null;
            if (unnamed && !now.isBefore(known.editableUntil())) {
                throw Problems.conflict(
                        "unnamed-settled",
                        "What was said unnamed stays as it was said once others find it; delete it, or say more.");
            }
            if (now.isAfter(known.editableUntil())) {
                throw Problems.conflict(
                        "comment-settled",
                        "A comment can be changed for 15 minutes; say in another what is different.");
            }
            var edited = handle.createUpdate("""
                    update comment c set body = :body, version = version + 1,
                      edited_at = case when c.author_id is null then null else cast(:now as timestamptz) end
                    where c.id = :id and c.post_id = :post and c.version = :version and\s""" + Voices.I_WROTE_COMMENT)
                    .bind(
                            "body",
                            patch.body() == null
                                    ? known.body()
                                    : patch.body().orElseThrow().strip())
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
                tell(
                        named(mentions.put(handle, post, id, me, members)),
                        post,
                        id,
                        me,
                        unnamed ? known.createdAt() : null);
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
                        and (\s""" + Voices.I_WROTE_COMMENT + " or " + Voices.I_WROTE_POST + "))")
                    .bind("id", id)
                    .bind("post", post)
                    .bind("me", member)
                    .mapTo(Boolean.class)
                    .one();
            if (mayGo) {
                Tombstones.putAway(handle, post, id, clock.instant());
            }
            return mayGo;
        });
    }
}
