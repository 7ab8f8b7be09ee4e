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
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What I have said against verifications. */
@ApplicationScoped
class MyDisputes {

    private static final String LIST = "my-verification-disputes";
    private static final String MINE = "select " + MemberSummary.COLUMNS + """
            , d.id as dispute_id, d.verification_id, d.reason, d.opened_at, d.due_at, d.answered_at, d.decision, d.words,
              v.kind,
              m.hidden_at is null
                and not exists (select 1 from block b where b.owner_id = :me and b.blocked_id = m.id)
                and not exists (select 1 from block b where b.owner_id = m.id and b.blocked_id = :me) as visible
            from verification_dispute d join verification v on v.id = d.verification_id
            join member m on m.id = v.member_id
            where d.member_id = :me
            """;

    private final Jdbi jdbi;
    private final Cursors cursors;

    MyDisputes(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    Page<MyDisputeView> of(UUID me, PageRequest page) {
        var after = cursors.open(LIST, page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(MINE
                            + Sql.when(after.isPresent(), " and d.id < cast(:after as uuid)")
                            + " order by d.id desc " + Sql.limit(page.limit + 1))
                    .bind("me", me)
                    .bind("after", after.map(key -> key.get(0)).orElse(null))
                    .map((row, context) -> view(row))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(LIST, last.id()));
        });
    }

    MyDisputeView one(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(MINE + " and d.id = :id")
                .bind("me", me)
                .bind("id", id)
                .map((row, context) -> view(row))
                .one());
    }

    private static MyDisputeView view(ResultSet row) throws SQLException {
        return new MyDisputeView(
                Rows.uuid(row, "dispute_id"),
                Rows.uuid(row, "verification_id"),
                row.getBoolean("visible") ? MemberSummary.from(row) : null,
                Rows.constant(row, "kind", VerificationKind.class),
                row.getString("reason"),
                Rows.instant(row, "opened_at"),
                Rows.instant(row, "due_at"),
                Rows.instant(row, "answered_at"),
                Rows.constant(row, "decision", DisputeDecision.class),
                row.getString("words"));
    }
}
