package dev.collega.connection;

import dev.collega.member.MemberSummary;
import dev.collega.member.MutualConnections;
import dev.collega.member.Relation;
import dev.collega.member.Relations;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Tells profiles how two members stand to each other. */
@ApplicationScoped
class Standings implements Relations {

    private static final int SAMPLE = 5;

    private static final String MUTUAL = """
            from connection_edge mine
            join connection_edge theirs on theirs.owner_id = :other and theirs.peer_id = mine.peer_id
            join member m on m.id = mine.peer_id
            where mine.owner_id = :me and m.hidden_at is null
            """;

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Clock clock;

    Standings(Jdbi jdbi, Cursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Override
    public Standing between(UUID me, UUID other) {
        if (me.equals(other)) {
            return new Standing(Relation.SELF, null, null, false);
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                select c.id as connection_id, c.requester_id, c.state, k.id as contact_id,
                  exists (select 1 from mute where owner_id = :me and muted_id = :other) as muted
                from (select 1) as always
                left join connection c on c.low_id = least(:me, :other) and c.high_id = greatest(:me, :other)
                  and c.state in ('PENDING', 'REFUSED', 'ACCEPTED') and (c.state <> 'REFUSED' or c.requester_id = :me)
                  and (c.state = 'ACCEPTED' or c.expires_at > :now)
                left join contact k on k.owner_id = :me and k.member_id = :other
                """)
                .bind("me", me)
                .bind("other", other)
                .bind("now", clock.instant())
                .map((row, context) -> new Standing(
                        relation(row.getString("state"), Rows.uuid(row, "requester_id"), me),
                        Rows.uuid(row, "connection_id"),
                        Rows.uuid(row, "contact_id"),
                        row.getBoolean("muted")))
                .one());
    }

    private static Relation relation(String state, UUID requester, UUID me) {
        if (state == null) {
            return Relation.NONE;
        }
        if (state.equals("ACCEPTED")) {
            return Relation.CONNECTED;
        }
        return requester.equals(me) ? Relation.REQUESTED : Relation.ASKED;
    }

    @Override
    public MutualConnections mutual(UUID me, UUID other) {
        if (me.equals(other)) {
            return new MutualConnections(0, List.of());
        }
        record Row(MemberSummary member, int count) {}
        var rows = jdbi.withHandle(handle -> handle.createQuery("select " + MemberSummary.COLUMNS
                        + ", count(*) over () as total " + MUTUAL + " order by m.search_name, m.id limit :rows")
                .bind("me", me)
                .bind("other", other)
                .bind("rows", SAMPLE)
                .map((row, context) -> new Row(MemberSummary.from(row), row.getInt("total")))
                .list());
        return new MutualConnections(
                rows.isEmpty() ? 0 : rows.get(0).count(),
                rows.stream().map(Row::member).toList());
    }

    @Override
    public Page<MemberSummary> mutual(UUID me, UUID other, PageRequest page) {
        record Named(MemberSummary member, String searchName) {}
        var list = "mutual:" + other;
        var after = cursors.open(list, page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery("select " + MemberSummary.COLUMNS + ", m.search_name " + MUTUAL
                            + Sql.when(
                                    after.isPresent(),
                                    " and (m.search_name, m.id) > (cast(:afterName as text), cast(:afterId as uuid)) ")
                            + "order by m.search_name, m.id "
                            + Sql.limit(page.limit + 1))
                    .bind("me", me)
                    .bind("other", other)
                    .bind("afterName", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> new Named(MemberSummary.from(row), row.getString("search_name")))
                    .list();
            return Page.of(
                            rows,
                            page.limit,
                            last -> cursors.seal(
                                    list, last.searchName(), last.member().id()))
                    .map(Named::member);
        });
    }
}
