package dev.collega.verification;

import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** A member's valid verifications as everyone sees them. */
@ApplicationScoped
class Badges {

    private static final String VISIBLE = """
            select exists (select 1 from member m where m.id = :member and (m.hidden_at is null or m.id = :me)
              and not exists (select 1 from block where owner_id = :me and blocked_id = m.id)
              and not exists (select 1 from block where owner_id = m.id and blocked_id = :me))
            """;
    private static final String VALID = """
            select v.id, v.kind, v.statement, v.checked_by, v.checked_name, v.checked_at, v.valid_until,
              v.proves and searchable(v.checked_name) = m.search_name as counts,
              d.id as dispute_id, d.reason, d.opened_at, d.due_at, d.answered_at, d.decision, d.words
            from verification v
            join member m on m.id = v.member_id
            left join verification_dispute d on d.verification_id = v.id and d.member_id = :me
            where v.member_id = :member and v.state = 'VALID' and v.valid_until > :now
            """;

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Clock clock;

    Badges(Jdbi jdbi, Cursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Newest first. */
    Page<VerificationBadge> of(UUID me, UUID member, PageRequest page) {
        var list = "badges:" + member;
        var after = cursors.open(list, page.cursor);
        return jdbi.withHandle(handle -> {
            var visible = handle.createQuery(VISIBLE)
                    .bind("me", me)
                    .bind("member", member)
                    .mapTo(Boolean.class)
                    .one();
            if (!visible) {
                throw Problems.notFound("member", member);
            }
            var rows = handle.createQuery(VALID
                            + Sql.when(after.isPresent(), " and v.id < cast(:after as uuid)")
                            + " order by v.id desc " + Sql.limit(page.limit + 1))
                    .bind("me", me)
                    .bind("member", member)
                    .bind("now", clock.instant())
                    .bind("after", after.map(key -> key.get(0)).orElse(null))
                    .map((row, context) -> badge(row))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(list, last.id()));
        });
    }

    private static VerificationBadge badge(ResultSet row) throws SQLException {
        return new VerificationBadge(
                Rows.uuid(row, "id"),
                Rows.constant(row, "kind", VerificationKind.class),
                row.getString("statement"),
                row.getString("checked_by"),
                row.getString("checked_name"),
                row.getBoolean("counts"),
                Rows.instant(row, "checked_at"),
                Rows.instant(row, "valid_until"),
                Rows.uuid(row, "dispute_id") == null ? null : dispute(row));
    }

    private static MyDisputeView dispute(ResultSet row) throws SQLException {
        return new MyDisputeView(
                Rows.uuid(row, "dispute_id"),
                Rows.uuid(row, "id"),
                null,
                Rows.constant(row, "kind", VerificationKind.class),
                row.getString("reason"),
                Rows.instant(row, "opened_at"),
                Rows.instant(row, "due_at"),
                Rows.instant(row, "answered_at"),
                Rows.constant(row, "decision", DisputeDecision.class),
                row.getString("words"));
    }
}
