package dev.collega.moderation;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads reports: for moderators, and for those who made them. */
@ApplicationScoped
class ReportList {

    /** Nobody judges what is about themselves, nor what they reported. */
    private static final String FOR_MODERATOR = "select " + MemberSummary.COLUMNS + """
            , r.id, r.reporter_id, r.reason, r.words, r.created_at, r.decision, r.decision_words, r.decided_at,
              (select count(*) from report b where b.member_id = r.member_id and b.id <> r.id
                and b.decision in ('WARNED', 'SUSPENDED')) as upheld_before
            from report r join member m on m.id = r.member_id
            where r.member_id <> :me and r.reporter_id <> :me
            """;

    private static final String OPEN = FOR_MODERATOR + " and r.decided_at is null";
    private static final String OPEN_AFTER =
            " and (r.created_at, r.id) > (cast(:afterAt as timestamptz), cast(:afterId as uuid))";
    private static final String OPEN_ORDER = " order by r.created_at, r.id ";

    private static final String DECIDED = FOR_MODERATOR + " and r.decided_at is not null";
    private static final String DECIDED_AFTER =
            " and (r.decided_at, r.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))";
    private static final String DECIDED_ORDER = " order by r.decided_at desc, r.id desc ";

    private static final String MINE = "select " + MemberSummary.COLUMNS + """
            , r.id, r.reason, r.words, r.created_at, r.decided_at
            from report r left join member m on m.id = r.member_id and\s""" + Unseen.M_IS_THERE + """
            where r.reporter_id = :me
              and (cast(:afterAt as timestamptz) is null
                or (r.created_at, r.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid)))
            order by r.created_at desc, r.id desc\s""";

    private final Jdbi jdbi;
    private final Cursors cursors;

    ReportList(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    /** The longest open first; of those decided, the newest. */
    Page<ReportView> of(UUID me, ReportedState state, PageRequest page) {
        var open = state == ReportedState.OPEN;
        var list = "reports:" + state;
        var after = cursors.open(list, page.cursor);
        var statement = (open ? OPEN : DECIDED)
                + Sql.when(after.isPresent(), open ? OPEN_AFTER : DECIDED_AFTER)
                + (open ? OPEN_ORDER : DECIDED_ORDER)
                + Sql.limit(page.limit + 1);
        return jdbi.withHandle(handle -> Page.of(
                read(
                        handle,
                        statement,
                        Map.of("me", me),
                        after.map(key -> key.get(0)).orElse(null),
                        after.map(key -> key.get(1)).orElse(null)),
                page.limit,
                last -> cursors.seal(list, open ? last.reportedAt() : last.decidedAt(), last.id())));
    }

    Optional<ReportView> one(UUID me, UUID id) {
        return jdbi.withHandle(handle ->
                read(handle, FOR_MODERATOR + " and r.id = :id", Map.of("me", me, "id", id), null, null).stream()
                        .findFirst());
    }

    private record Found(ReportView report, UUID reporterId) {}

    private static List<ReportView> read(
            Handle handle, String statement, Map<String, UUID> ids, String afterAt, String afterId) {
        var found = handle.createQuery(statement)
                .bindMap(ids)
                .bind("afterAt", afterAt)
                .bind("afterId", afterId)
                .map((row, context) -> new Found(view(row), Rows.uuid(row, "reporter_id")))
                .list();
        var reporters = handle.createQuery("select " + MemberSummary.COLUMNS + " from member m where m.id = any(:ids)")
                .bindArray(
                        "ids", UUID.class, found.stream().map(Found::reporterId).toList())
                .map((row, context) -> MemberSummary.from(row))
                .collect(Collectors.toMap(MemberSummary::id, Function.identity()));
        return found.stream()
                .map(one -> one.report().by(reporters.get(one.reporterId())))
                .toList();
    }

    private static ReportView view(ResultSet row) throws SQLException {
        return new ReportView(
                Rows.uuid(row, "id"),
                MemberSummary.from(row),
                ReportReason.valueOf(row.getString("reason")),
                row.getString("words"),
                null,
                Rows.instant(row, "created_at"),
                row.getInt("upheld_before"),
                Rows.constant(row, "decision", ReportDecision.class),
                row.getString("decision_words"),
                Rows.instant(row, "decided_at"));
    }

    Page<MyReport> mine(UUID me, PageRequest page) {
        var after = cursors.open("my-reports", page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(MINE + Sql.limit(page.limit + 1))
                    .bind("me", me)
                    .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> new MyReport(
                            Rows.uuid(row, "id"),
                            Rows.uuid(row, "m_id") == null ? null : MemberSummary.from(row),
                            ReportReason.valueOf(row.getString("reason")),
                            row.getString("words"),
                            Rows.instant(row, "created_at"),
                            Rows.instant(row, "decided_at")))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal("my-reports", last.reportedAt(), last.id()));
        });
    }
}
