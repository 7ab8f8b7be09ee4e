package dev.collega.connection;

import dev.collega.member.Unseen;
import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Connections and requests as their owner sees them: a request that was refused looks open to who asked. Nothing of it
 * is brought in, for a connection needs two; the contacts that came of connections are.
 */
@ApplicationScoped
class ConnectionPart implements ArchivePart {

    private static final int ROWS_AT_ONCE = 500;

    private static final String MINE = """
            select c.id, c.requester_id, c.state, c.reason, c.met_at, c.network_types, c.requested_at, c.answered_at,
              c.expires_at, m.id as other_id, m.full_name
            from connection c
            join member m on m.id = case when c.requester_id = :me then c.addressee_id else c.requester_id end
            where (c.requester_id = :me or c.addressee_id = :me) and\s""" + Unseen.M_IS_THERE + """
              and (c.state = 'ACCEPTED' or c.state = 'PENDING' or (c.state = 'REFUSED' and c.requester_id = :me))
              and (c.state = 'ACCEPTED' or c.expires_at > now())
            order by c.requested_at, c.id
            """;

    @Override
    public int order() {
        return 30;
    }

    record ArchivedConnection(
            UUID id,
            UUID memberId,
            String fullName,
            Direction direction,
            ConnectionState state,
            String reason,
            String metAt,
            Set<NetworkType> askedAs,
            Instant requestedAt,
            Instant answeredAt) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "connections.json",
                database.createQuery(MINE)
                        .setFetchSize(ROWS_AT_ONCE)
                        .bind("me", memberId)
                        .map((row, context) -> {
                            archive.mentions(Rows.uuid(row, "other_id"));
                            return archived(row, memberId);
                        }));
    }

    private static ArchivedConnection archived(ResultSet row, UUID me) throws SQLException {
        var iAsked = Rows.uuid(row, "requester_id").equals(me);
        var accepted = row.getString("state").equals("ACCEPTED");
        return new ArchivedConnection(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "other_id"),
                row.getString("full_name"),
                iAsked ? Direction.OUTGOING : Direction.INCOMING,
                accepted ? ConnectionState.ACCEPTED : ConnectionState.PENDING,
                row.getString("reason"),
                row.getString("met_at"),
                // What the other side meant to keep me as is theirs alone.
                iAsked ? Rows.constants(row, "network_types", NetworkType.class) : Set.of(),
                Rows.instant(row, "requested_at"),
                accepted ? Rows.instant(row, "answered_at") : null);
    }
}
