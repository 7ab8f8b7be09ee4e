package dev.collega.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Whom a member does not want suggested again. */
@ApplicationScoped
class Dismissals {

    private final Jdbi jdbi;
    private final Clock clock;

    Dismissals(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void add(UUID me, UUID member) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into suggestion_dismissal (owner_id, member_id, created_at) values (:me, :member, :now)
                on conflict do nothing
                """)
                .bind("me", me)
                .bind("member", member)
                .bind("now", clock.instant())
                .execute());
    }

    boolean anySince(UUID me, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select exists (select 1 from suggestion_dismissal where owner_id = :me and created_at >= :since)
                """)
                .bind("me", me)
                .bind("since", since)
                .mapTo(Boolean.class)
                .one());
    }

    void remove(UUID me, UUID member) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from suggestion_dismissal where owner_id = :me and member_id = :member")
                .bind("me", me)
                .bind("member", member)
                .execute());
    }
}
