package dev.collega.notification;

import dev.collega.shared.database.Ids;
import dev.collega.shared.notice.Notice;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Keeps what members are told, in the transaction in which it happens, and forgets it after a while. */
@ApplicationScoped
class Keeping {

    private static final Period KEPT_FOR = Period.ofDays(90);

    private final Jdbi jdbi;
    private final Clock clock;

    Keeping(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Of what I do myself I am not told. What it is about may be gone meanwhile. */
    void keep(@Observes Notice notice) {
        if (notice.memberId().equals(notice.actorId())) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into notification (id, member_id, kind, actor_id, post_id, comment_id, words, created_at)
                select :id, m.id, :kind, cast(:actor as uuid), (select p.id from post p where p.id = cast(:post as uuid)),
                  (select c.id from comment c where c.id = cast(:comment as uuid)),
                  cast(:words as text), :now
                from member m where m.id = :member
                on conflict (member_id, kind, post_id, comment_id, actor_id) where words is null
                do update set created_at = excluded.created_at, read_at = null
                """)
                // A key of ours tells the time at which it was made.
                .bind("id", notice.at() == null ? Ids.next() : UUID.randomUUID())
                .bind("member", notice.memberId())
                .bind("kind", notice.kind().name())
                .bind("actor", notice.actorId())
                .bind("post", notice.postId())
                .bind("comment", notice.commentId())
                .bind("words", notice.words())
                .bind("now", notice.at() == null ? clock.instant() : notice.at())
                .execute());
    }

    @Scheduled(every = "6h", delayed = "11m")
    void forget() {
        jdbi.useHandle(handle -> handle.createUpdate("delete from notification where created_at < :before")
                .bind(
                        "before",
                        clock.instant().atZone(ZoneOffset.UTC).minus(KEPT_FOR).toInstant())
                .execute());
    }
}
