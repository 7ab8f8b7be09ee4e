package dev.collega.verification;

import dev.collega.member.MemberSummary;
import dev.collega.member.Members;
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
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Disputes before a moderator, who sees none about themselves, of their own, or about their own word for somebody. */
@ApplicationScoped
class DisputeList {

    private static final String DISPUTES = "select " + MemberSummary.COLUMNS + """
            , d.id as dispute_id, d.verification_id, d.member_id as disputer_id, d.reason, d.opened_at, d.due_at,
              d.answered_at, d.decision, d.words, v.kind, v.statement, v.checked_by, v.checked_name, v.checked_at,
              v.valid_until
            from verification_dispute d join verification v on v.id = d.verification_id
            join member m on m.id = v.member_id
            where v.member_id <> :me and d.member_id <> :me
              and not exists (select 1 from vouch h where h.verification_id = v.id and h.voucher_id = :me
                and h.state = 'GIVEN')
            """;
    private static final String OPEN = """
              and d.answered_at is null
            """;
    private static final String OPEN_AFTER = """
              and (d.due_at, d.id) > (cast(:afterAt as timestamptz), cast(:afterId as uuid))
            """;
    private static final String OPEN_ORDER = "order by d.due_at, d.id\n";
    private static final String ANSWERED = """
              and d.answered_at is not null
            """;
    private static final String ANSWERED_AFTER = """
              and (d.answered_at, d.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))
            """;
    private static final String ANSWERED_ORDER = "order by d.answered_at desc, d.id desc\n";

    private final Jdbi jdbi;
    private final Members members;
    private final Cursors cursors;
    private final Clock clock;

    DisputeList(Jdbi jdbi, Members members, Cursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.members = members;
        this.cursors = cursors;
        this.clock = clock;
    }

    private record Found(UUID disputerId, Function<MemberSummary, DisputeView> seen) {}

    /** Open ones by when they are due, answered ones newest first. */
    Page<DisputeView> forModerator(UUID me, boolean answered, PageRequest page) {
        var list = "verification-disputes:" + answered;
        var after = cursors.open(list, page.cursor);
        var statement = DISPUTES
                + (answered ? ANSWERED : OPEN)
                + Sql.when(after.isPresent(), answered ? ANSWERED_AFTER : OPEN_AFTER)
                + (answered ? ANSWERED_ORDER : OPEN_ORDER)
                + Sql.limit(page.limit + 1);
        var rows = jdbi.withHandle(handle -> handle.createQuery(statement)
                .bind("me", me)
                .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                .map((row, context) -> found(row))
                .list());
        var disputers = members.summariesOf(rows.stream().map(Found::disputerId).toList());
        return Page.of(
                rows.stream()
                        .map(row -> row.seen().apply(disputers.get(row.disputerId())))
                        .toList(),
                page.limit,
                last -> cursors.seal(list, answered ? last.answeredAt() : last.dueAt(), last.id()));
    }

    private Found found(ResultSet row) throws SQLException {
        var id = Rows.uuid(row, "dispute_id");
        var verificationId = Rows.uuid(row, "verification_id");
        var kind = Rows.constant(row, "kind", VerificationKind.class);
        var member = MemberSummary.from(row);
        var statement = row.getString("statement");
        var checkedBy = row.getString("checked_by");
        var checkedName = row.getString("checked_name");
        var checkedAt = Rows.instant(row, "checked_at");
        var validUntil = Rows.instant(row, "valid_until");
        var reason = row.getString("reason");
        var openedAt = Rows.instant(row, "opened_at");
        var dueAt = Rows.instant(row, "due_at");
        var answeredAt = Rows.instant(row, "answered_at");
        var overdue = answeredAt == null && dueAt.isBefore(clock.instant());
        var decision = Rows.constant(row, "decision", DisputeDecision.class);
        var words = row.getString("words");
        return new Found(
                Rows.uuid(row, "disputer_id"),
                disputer -> new DisputeView(
                        id,
                        verificationId,
                        kind,
                        member,
                        disputer,
                        statement,
                        checkedBy,
                        checkedName,
                        checkedAt,
                        validUntil,
                        reason,
                        openedAt,
                        dueAt,
                        overdue,
                        answeredAt,
                        decision,
                        words));
    }
}
