package dev.collega.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The two directed rows of a connection and the tally of each side. The lower id goes first, so that no two wait for each other. */
@ApplicationScoped
class Edges {

    private final Jdbi jdbi;

    Edges(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(UUID connectionId, UUID one, UUID other, Instant since) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                    insert into connection_edge (owner_id, peer_id, connection_id, since)
                    select owner, peer, :connection, :since
                    from (values (:one, :other), (:other, :one)) as pair (owner, peer) order by owner
                    """)
                    .bind("one", one)
                    .bind("other", other)
                    .bind("connection", connectionId)
                    .bind("since", since)
                    .execute();
            handle.createUpdate("""
                    insert into connection_tally (member_id, accepted)
                    select member, 1 from (values (:one), (:other)) as both_sides (member) order by member
                    on conflict (member_id) do update set accepted = connection_tally.accepted + 1
                    """).bind("one", one).bind("other", other).execute();
        });
    }

    void remove(UUID connectionId, UUID one, UUID other) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from connection_edge where connection_id = :connection")
                    .bind("connection", connectionId)
                    .execute();
            handle.createUpdate("""
                    update connection_tally t set accepted = accepted - 1
                    from (select member_id from connection_tally where member_id in (:one, :other)
                          order by member_id for update) as locked
                    where t.member_id = locked.member_id
                    """).bind("one", one).bind("other", other).execute();
        });
    }
}
