package dev.collega.reminder;

import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The browsers that take push messages for a member. */
@ApplicationScoped
class PushSubscriptions {

    /** More devices than anybody has. */
    static final int MOST = 10;

    private final Jdbi jdbi;
    private final Clock clock;

    PushSubscriptions(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    record Subscription(UUID id, String endpoint, byte[] publicKey, byte[] auth) {}

    /**
     * A browser that another member had used before them is theirs from now on; of very many the ones that were added
     * first give way.
     */
    UUID add(UUID owner, String endpoint, byte[] publicKey, byte[] auth, String device) {
        var now = clock.instant();
        return jdbi.withHandle(handle -> {
            var id = handle.createQuery("""
                            insert into push_subscription as s (id, owner_id, endpoint, public_key, auth, device, created_at)
                            values (:id, :owner, :endpoint, :key, :auth, :device, :now)
                            on conflict (md5(endpoint)) do update set owner_id = excluded.owner_id,
                              id = case when s.owner_id = excluded.owner_id then s.id else excluded.id end,
                              public_key = excluded.public_key, auth = excluded.auth, device = excluded.device,
                              created_at = excluded.created_at
                            returning id
                            """)
                    .bind("id", Ids.next())
                    .bind("owner", owner)
                    .bind("endpoint", endpoint)
                    .bind("key", publicKey)
                    .bind("auth", auth)
                    .bind("device", device)
                    .bind("now", now)
                    .mapTo(UUID.class)
                    .one();
            handle.createUpdate("""
                            delete from push_subscription where owner_id = :owner and id not in
                              (select id from push_subscription where owner_id = :owner order by created_at desc, id desc limit
                            """ + MOST + ")").bind("owner", owner).execute();
            return id;
        });
    }

    List<PushSubscriptionView> of(UUID owner) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, device, created_at, used_at from push_subscription where owner_id = :owner order by created_at, id")
                .bind("owner", owner)
                .map((row, context) -> new PushSubscriptionView(
                        Rows.uuid(row, "id"),
                        row.getString("device"),
                        Rows.instant(row, "created_at"),
                        Rows.instant(row, "used_at")))
                .list());
    }

    boolean remove(UUID owner, UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "delete from push_subscription where owner_id = :owner and id = :id")
                        .bind("owner", owner)
                        .bind("id", id)
                        .execute())
                > 0;
    }

    /** None for who is leaving or suspended. */
    List<Subscription> toSendTo(UUID owner) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.id, p.endpoint, p.public_key, p.auth from push_subscription p
                        join member m on m.id = p.owner_id and m.hidden_at is null where p.owner_id = :owner
                        """)
                .bind("owner", owner)
                .map((row, context) -> new Subscription(
                        Rows.uuid(row, "id"),
                        row.getString("endpoint"),
                        row.getBytes("public_key"),
                        row.getBytes("auth")))
                .list());
    }

    void used(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("update push_subscription set used_at = :now where id = :id")
                .bind("now", clock.instant())
                .bind("id", id)
                .execute());
    }

    /** The push service does not know it any more. */
    void gone(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from push_subscription where id = :id")
                .bind("id", id)
                .execute());
    }

    record Waiting(UUID owner, int tries) {}

    Optional<Waiting> waiting(UUID message) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select owner_id, tries from reminder_message where id = :id and state = 'WAITING'")
                .bind("id", message)
                .map((row, context) -> new Waiting(Rows.uuid(row, "owner_id"), row.getInt("tries")))
                .findOne());
    }

    void triedInVain(UUID message, String why) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update reminder_message set tries = tries + 1, why = :why where id = :id and state = 'WAITING'")
                .bind("why", why)
                .bind("id", message)
                .execute());
    }

    /** @param why null for one that has arrived */
    void end(UUID message, String why) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        with ended as (
                            update reminder_message set state = :state, tries = tries + 1, why = cast(:why as text), ended_at = :now
                            where id = :id and state = 'WAITING' returning owner_id
                        ) select count_reminder(owner_id, 'PUSH', :arrived, :now) from ended
                        """)
                .bind("state", why == null ? "SENT" : "FAILED")
                .bind("arrived", why == null)
                .bind("why", why)
                .bind("now", clock.instant())
                .bind("id", message)
                .map((row, context) -> true)
                .list());
    }
}
