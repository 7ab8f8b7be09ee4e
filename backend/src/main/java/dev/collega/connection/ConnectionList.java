package dev.collega.connection;

import dev.collega.member.MemberSummary;
import dev.collega.member.Unseen;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads connections as their owner sees them, one statement a page. */
@ApplicationScoped
class ConnectionList {

    private static final String COLUMNS = """
            c.id, c.requester_id, c.state, c.reason, c.met_at, c.requested_at, c.answered_at, c.expires_at,
            c.network_types as asked_types, k.id as contact_id, k.network_types, """ + MemberSummary.COLUMNS;

    /**
     * Walks the owner's edges by date: the page costs the same at any number of connections. "offset 0" keeps the look
     * into the address book a probe of one key, where the planner would rather read all of it.
     */
    private static final String ACCEPTED = "select " + COLUMNS + """
            , e.since as listed_at
            from connection_edge e
            join connection c on c.id = e.connection_id
            join member m on m.id = e.peer_id
            left join lateral (select id, network_types from contact
              where owner_id = e.owner_id and member_id = e.peer_id offset 0) k on true
            where e.owner_id = :me and m.hidden_at is null
            """;

    private static final String ACCEPTED_AS = " and k.network_types @> array[cast(:networkType as text)]\n";
    private static final String ACCEPTED_AFTER = """
              and (e.since, e.peer_id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))
            """;
    private static final String ACCEPTED_ORDER = "order by e.since desc, e.peer_id desc\n";

    private static final String REQUESTS = "select " + COLUMNS + """
            , c.requested_at as listed_at
            from connection c
            join member m on m.id = c.%2$s
            left join contact k on k.owner_id = c.%1$s and k.member_id = c.%2$s
            where c.%1$s = :me and c.state in (%3$s) and c.expires_at > :now and\s""" + Unseen.M_IS_THERE + "\n";

    private static final String REQUESTED_AS = " and c.network_types @> array[cast(:networkType as text)]\n";

    /** What the other side means to keep me as is theirs alone, and of mine there is nothing before I accept. */
    private static final String NOT_MINE_TO_ASK = " and false\n";

    private static final String REQUESTED_AFTER = """
              and (c.requested_at, c.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))
            """;
    private static final String REQUESTED_ORDER = "order by c.requested_at desc, c.id desc\n";

    private static final String INCOMING = REQUESTS.formatted("addressee_id", "requester_id", "'PENDING'");
    private static final String OUTGOING = REQUESTS.formatted("requester_id", "addressee_id", "'PENDING', 'REFUSED'");

    /** A refused request is there for its requester only. */
    private static final String ONE = "select " + COLUMNS + """
            , c.requested_at as listed_at
            from connection c
            join member m on m.id = case when c.requester_id = :me then c.addressee_id else c.requester_id end
            left join contact k on k.owner_id = :me and k.member_id = m.id
            where c.id = :id and\s""" + Unseen.M_IS_THERE + """
              and (c.state = 'ACCEPTED' or c.expires_at > :now)
              and ((c.requester_id = :me and c.state in ('PENDING', 'REFUSED', 'ACCEPTED'))
                or (c.addressee_id = :me and c.state in ('PENDING', 'ACCEPTED')))
            """;

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Clock clock;

    ConnectionList(Jdbi jdbi, Cursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.clock = clock;
    }

    private record Listed(ConnectionView connection, String at, UUID id) {}

    Page<ConnectionView> of(UUID me, ListedState state, NetworkType networkType, PageRequest page) {
        var list = "connections:" + state + ":" + networkType;
        var after = cursors.open(list, page.cursor);
        var statement = switch (state) {
            case ACCEPTED ->
                ACCEPTED
                        + Sql.when(networkType, ACCEPTED_AS)
                        + Sql.when(after.isPresent(), ACCEPTED_AFTER)
                        + ACCEPTED_ORDER;
            case INCOMING ->
                INCOMING
                        + Sql.when(networkType, NOT_MINE_TO_ASK)
                        + Sql.when(after.isPresent(), REQUESTED_AFTER)
                        + REQUESTED_ORDER;
            case OUTGOING ->
                OUTGOING
                        + Sql.when(networkType, REQUESTED_AS)
                        + Sql.when(after.isPresent(), REQUESTED_AFTER)
                        + REQUESTED_ORDER;
        };
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(statement + Sql.limit(page.limit + 1))
                    .bind("me", me)
                    .bind("networkType", networkType == null ? null : networkType.name())
                    .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .bind("now", clock.instant())
                    .map((row, context) -> {
                        var connection = view(row, me);
                        var keyId = state == ListedState.ACCEPTED
                                ? connection.member().id()
                                : connection.id();
                        return new Listed(
                                connection, Rows.instant(row, "listed_at").toString(), keyId);
                    })
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(list, last.at(), last.id()))
                    .map(Listed::connection);
        });
    }

    Optional<ConnectionView> one(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("me", me)
                .bind("id", id)
                .bind("now", clock.instant())
                .map((row, context) -> view(row, me))
                .findOne());
    }

    private static ConnectionView view(ResultSet row, UUID me) throws SQLException {
        var iAsked = Rows.uuid(row, "requester_id").equals(me);
        var accepted = row.getString("state").equals("ACCEPTED");
        var typesColumn = accepted ? "network_types" : "asked_types";
        return new ConnectionView(
                Rows.uuid(row, "id"),
                accepted ? ConnectionState.ACCEPTED : ConnectionState.PENDING,
                iAsked ? Direction.OUTGOING : Direction.INCOMING,
                MemberSummary.from(row),
                row.getString("reason"),
                row.getString("met_at"),
                // What the other side meant to keep me as is theirs alone.
                accepted || iAsked ? Rows.constants(row, typesColumn, NetworkType.class) : Set.of(),
                Rows.uuid(row, "contact_id"),
                Rows.instant(row, "requested_at"),
                accepted ? Rows.instant(row, "answered_at") : null,
                accepted ? null : Rows.instant(row, "expires_at"));
    }
}
