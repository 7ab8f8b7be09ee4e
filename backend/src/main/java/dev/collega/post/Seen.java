package dev.collega.post;

import dev.collega.unnamed.Voices;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which posts a member has seen: theirs alone to know, and for a while. */
@ApplicationScoped
class Seen {

    /** That {@code post p} is news to the reader {@code :me}. What is older is nobody's arrears. */
    static final String UNREAD = """
            (p.created_at > now() - interval '30 days' and not\s""" + Voices.I_WROTE_POST + """
              and not exists (select 1 from post_seen s where s.member_id = :me and s.post_id = p.id offset 0))
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    Seen(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Those of them that the reader may read; in the order of their ids, so that two at once do not wait for each other. */
    void mark(UUID me, List<UUID> posts) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into post_seen (member_id, post_id, seen_at)
                select :me, p.id, :now from post p
                where p.id = any(:posts) and p.created_at > now() - interval '30 days' and not\s""" + Voices.I_WROTE_POST + " and " + PostRows.READABLE
                        + " order by p.id on conflict do nothing")
                .bind("me", me)
                .bindArray("posts", UUID.class, posts)
                .bind("now", clock.instant())
                .execute());
    }

    void unmark(UUID me, UUID post) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from post_seen where member_id = :me and post_id = :post")
                .bind("me", me)
                .bind("post", post)
                .execute());
    }

    /** A post was seen after it was written: after ninety days nobody asks any more. */
    @Scheduled(every = "6h", delayed = "7m")
    void forgetOld() {
        jdbi.useHandle(handle -> handle.execute("delete from post_seen where seen_at < now() - interval '90 days'"));
    }
}
