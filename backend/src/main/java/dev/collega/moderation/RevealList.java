package dev.collega.moderation;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads what moderators asked for who wanted to know who spoke; of matters that are theirs to judge alone. */
@ApplicationScoped
class RevealList {

    private static final String LIST = "reveals";

    private static final String FOR_MODERATOR = """
            select v.id, v.matter_id, v.ground, v.reason, v.asked_by, v.asked_at, v.expires_at, v.closed_by, v.closed_at,
              v.read_by_asker, v.read_by_approver,
              case when v.state = 'PENDING' and v.expires_at <= :now then 'EXPIRED' else v.state end as state
            from reveal v join report_matter r on r.id = v.matter_id
            where\s""" + ReportList.MINE_TO_JUDGE;

    private static final String MATTER = """
            select r.id, r.speaker is not null as unnamed from report_matter r
            where r.subject_kind = :kind and r.subject_id = :subject and\s""" + ReportList.MINE_TO_JUDGE + """
            order by r.decided_at desc nulls first, r.id desc limit 1
            """;

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final ReportList reports;
    private final Clock clock;
    private final Duration readable;

    RevealList(
            Jdbi jdbi,
            Cursors cursors,
            ReportList reports,
            Clock clock,
            @ConfigProperty(name = "collega.reveals.readable-for") Duration readable) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.reports = reports;
        this.clock = clock;
        this.readable = readable;
    }

    record Matter(UUID id, boolean unnamed) {}

    /**
     * The open matter about it, or the last that was decided.
     *
     * @throws dev.collega.shared.problem.ProblemException not-found where nobody reported it, or it is not theirs to judge
     */
    Matter matterOf(UUID me, Subject subject) {
        return jdbi.withHandle(handle -> handle.createQuery(MATTER)
                        .bind("kind", subject.kind().name())
                        .bind("subject", subject.id())
                        .bind("me", me)
                        .map((row, context) -> new Matter(Rows.uuid(row, "id"), row.getBoolean("unnamed")))
                        .findOne())
                .orElseThrow(() -> Problems.notFound(
                        "report of the " + subject.kind().name().toLowerCase(Locale.ROOT), subject.id()));
    }

    private record Row(
            UUID id,
            UUID matter,
            RevealGround ground,
            String reason,
            RevealState state,
            UUID askedBy,
            Instant askedAt,
            Instant expiresAt,
            UUID closedBy,
            Instant closedAt,
            Instant readByAsker,
            Instant readByApprover) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    Rows.uuid(row, "id"),
                    Rows.uuid(row, "matter_id"),
                    RevealGround.valueOf(row.getString("ground")),
                    row.getString("reason"),
                    RevealState.valueOf(row.getString("state")),
                    Rows.uuid(row, "asked_by"),
                    Rows.instant(row, "asked_at"),
                    Rows.instant(row, "expires_at"),
                    Rows.uuid(row, "closed_by"),
                    Rows.instant(row, "closed_at"),
                    Rows.instant(row, "read_by_asker"),
                    Rows.instant(row, "read_by_approver"));
        }

        /** Whether it is for this moderator to read, and they have not. */
        boolean isUnreadBy(UUID me) {
            return state == RevealState.APPROVED
                    && (me.equals(askedBy) ? readByAsker == null : me.equals(closedBy) && readByApprover == null);
        }
    }

    /** The newest first. */
    Page<RevealView> of(UUID me, PageRequest page) {
        var after = cursors.open(LIST, page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(FOR_MODERATOR
                            + Sql.when(after.isPresent(), " and v.id < cast(:after as uuid)")
                            + " order by v.id desc "
                            + Sql.limit(page.limit + 1))
                    .bind("me", me)
                    .bind("now", clock.instant())
                    .bind("after", after.map(key -> key.get(0)).orElse(null))
                    .map((row, context) -> Row.of(row))
                    .list();
            return Page.of(whole(handle, me, rows), page.limit, last -> cursors.seal(LIST, last.id()));
        });
    }

    /** @throws dev.collega.shared.problem.ProblemException not-found where it is not this moderator's to judge */
    RevealView find(UUID me, UUID id) {
        return jdbi.withHandle(handle -> whole(
                        handle,
                        me,
                        handle.createQuery(FOR_MODERATOR + " and v.id = :id")
                                .bind("me", me)
                                .bind("now", clock.instant())
                                .bind("id", id)
                                .map((row, context) -> Row.of(row))
                                .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> Problems.notFound("reveal", id)));
    }

    private List<RevealView> whole(Handle handle, UUID me, List<Row> rows) {
        var matters = reports.some(handle, me, rows.stream().map(Row::matter).toList());
        var moderators = MatterRows.members(
                handle,
                rows.stream()
                        .flatMap(row -> Stream.of(row.askedBy(), row.closedBy()))
                        .filter(id -> id != null)
                        .distinct()
                        .toList());
        var now = clock.instant();
        return rows.stream()
                .filter(row -> matters.containsKey(row.matter()))
                .map(row -> new RevealView(
                        row.id(),
                        matters.get(row.matter()),
                        row.ground(),
                        row.reason(),
                        row.state(),
                        row.askedBy() == null ? null : moderators.get(row.askedBy()),
                        row.askedAt(),
                        row.expiresAt(),
                        row.closedBy() == null ? null : moderators.get(row.closedBy()),
                        row.closedAt(),
                        me.equals(row.askedBy()),
                        row.isUnreadBy(me) && row.closedAt().plus(readable).isAfter(now)
                                ? row.closedAt().plus(readable)
                                : null))
                .toList();
    }
}
