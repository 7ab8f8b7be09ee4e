package dev.collega.verification;

import dev.collega.member.MemberSummary;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who asks me to vouch for them. */
@ApplicationScoped
class VouchRequestList {

    private static final String LIST = "vouch-requests";
    private static final String REQUESTS = "select " + MemberSummary.COLUMNS + """
            , h.id as vouch_id, h.state as vouch_state, h.asked_at, v.kind, v.open_until
            from vouch h join verification v on v.id = h.verification_id join member m on m.id = v.member_id
            where h.voucher_id = :me and m.hidden_at is null
              and exists (select 1 from connection_edge e where e.owner_id = :me and e.peer_id = m.id)
            """;
    private static final String WAITING = """
              and h.state = 'ASKED' and v.state = 'PENDING' and v.open_until > :now
            """;

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Clock clock;

    VouchRequestList(Jdbi jdbi, Cursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.clock = clock;
    }

    Page<VouchRequestView> waitingFor(UUID me, PageRequest page) {
        var after = cursors.open(LIST, page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(REQUESTS + WAITING
                            + Sql.when(after.isPresent(), " and h.id < cast(:after as uuid)")
                            + " order by h.id desc " + Sql.limit(page.limit + 1))
                    .bind("me", me)
                    .bind("now", clock.instant())
                    .bind("after", after.map(key -> key.get(0)).orElse(null))
                    .map((row, context) -> view(row))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(LIST, last.id()));
        });
    }

    VouchRequestView one(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(REQUESTS + " and h.id = :id")
                .bind("me", me)
                .bind("id", id)
                .map((row, context) -> view(row))
                .one());
    }

    private VouchRequestView view(ResultSet row) throws SQLException {
        var member = MemberSummary.from(row);
        var openUntil = Rows.instant(row, "open_until");
        return new VouchRequestView(
                Rows.uuid(row, "vouch_id"),
                member,
                Rows.constant(row, "kind", VerificationKind.class),
                Vouching.statement(member.fullName(), member.profession().replace('-', ' ')),
                row.getString("vouch_state").equals("GIVEN"),
                Rows.instant(row, "asked_at"),
                openUntil == null ? clock.instant() : openUntil);
    }
}
