package dev.collega.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What other features ask about connections. */
@ApplicationScoped
public class Connections {

    private final Jdbi jdbi;
    private final Connecting connecting;

    Connections(Jdbi jdbi, Connecting connecting) {
        this.jdbi = jdbi;
        this.connecting = connecting;
    }

    /** Connects the two, within the transaction at hand; where they are connected already, nothing happens. */
    public void introduce(Introduced introduced) {
        connecting.introduce(introduced);
    }

    /** As one sees it: a connection with a member who is hidden is not there. Two key probes. */
    public boolean areConnected(UUID one, UUID other) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select exists (select 1 from connection_edge e join member m on m.id = e.peer_id
                  where e.owner_id = :one and e.peer_id = :other and m.hidden_at is null)
                """)
                .bind("one", one)
                .bind("other", other)
                .mapTo(Boolean.class)
                .one());
    }

    /** How many accepted connections a member has; for choosing a statement, never for show. */
    public int countOf(UUID member) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select accepted from connection_tally where member_id = :member")
                        .bind("member", member)
                        .mapTo(Integer.class)
                        .findOne()
                        .orElse(0));
    }
}
