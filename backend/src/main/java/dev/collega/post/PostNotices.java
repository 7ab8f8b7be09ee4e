package dev.collega.post;

import dev.collega.member.Unseen;
import dev.collega.shared.notice.Notice;
import dev.collega.shared.notice.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Tells members what was done about a post: only who may read it, and would like to hear of whoever did it. */
@ApplicationScoped
public class PostNotices {

    private static final String HEARS = "select exists (select 1 from post p where p.id = :post and "
            + PostReading.READABLE + " and (cast(:actor as uuid) is null or cast(:actor as uuid) <> all(" + Unseen.BY_ME
            + """
            ))) and exists (select 1 from member m where m.id = :me and m.hidden_at is null)
            """;

    private final Jdbi jdbi;
    private final Event<Notice> notices;

    PostNotices(Jdbi jdbi, Event<Notice> notices) {
        this.jdbi = jdbi;
        this.notices = notices;
    }

    /** @param comment null where it is about the post itself */
    public void tell(UUID member, NoticeKind kind, UUID actor, UUID post, UUID comment) {
        if (!member.equals(actor) && hears(member, actor, post)) {
            notices.fire(Notice.of(member, kind, actor, post, comment));
        }
    }

    /**
     * Of what somebody did unnamed, be they blocked or not: that they are is for nobody to find out.
     *
     * @param comment null where it is about the post itself
     * @param at when it appears
     */
    public void tellOfNobody(UUID member, NoticeKind kind, UUID post, UUID comment, Instant at) {
        if (hears(member, null, post)) {
            notices.fire(Notice.ofNobody(member, kind, post, comment, at));
        }
    }

    private boolean hears(UUID member, UUID actor, UUID post) {
        return jdbi.withHandle(handle -> handle.createQuery(HEARS)
                .bind("me", member)
                .bind("actor", actor)
                .bind("post", post)
                .mapTo(Boolean.class)
                .one());
    }
}
