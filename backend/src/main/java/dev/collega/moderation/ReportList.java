package dev.collega.moderation;

import dev.collega.member.MemberSummary;
import dev.collega.member.Unseen;
import dev.collega.post.UnnamedSpeaker;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.unnamed.ReportedVoices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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

    /** SQL: nobody judges what is about themselves or what they wrote, with their name or without, nor what they reported. */
    static final String MINE_TO_JUDGE = """
            (r.member_id is distinct from :me and not\s""" + ReportedVoices.MY_MATTER + """
              and not exists (select 1 from report mine where mine.matter_id = r.id and mine.reporter_id = :me))
            """;

    private static final String FOR_MODERATOR =
            "select " + MemberSummary.COLUMNS + MatterRows.COLUMNS + """
            from report_matter r left join member m on m.id = r.member_id
            left join post p on r.subject_kind = 'POST' and p.id = r.subject_id
            left join comment c on r.subject_kind = 'COMMENT' and c.id = r.subject_id
            left join post under on under.id = c.post_id
            where\s""" + MINE_TO_JUDGE;

    private static final String OPEN = FOR_MODERATOR + " and r.decided_at is null";
    private static final String OPEN_AFTER =
            " and (r.opened_at, r.id) > (cast(:afterAt as timestamptz), cast(:afterId as uuid))";
    private static final String OPEN_ORDER = " order by r.opened_at, r.id ";

    private static final String DECIDED = FOR_MODERATOR + " and r.decided_at is not null";
    private static final String DECIDED_AFTER =
            " and (r.decided_at, r.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))";
    private static final String DECIDED_ORDER = " order by r.decided_at desc, r.id desc ";

    private static final String MINE = "select " + MemberSummary.COLUMNS + """
            , one.id, r.subject_kind, r.subject_id, one.reason, one.words, one.created_at, r.decided_at, r.speaker
            from report one join report_matter r on r.id = one.matter_id
            left join member m on m.id = r.member_id and\s""" + Unseen.M_IS_THERE + """
            where one.reporter_id = :me
              and (cast(:afterAt as timestamptz) is null
                or (one.created_at, one.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid)))
            order by one.created_at desc, one.id desc\s""";

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Clock clock;

    ReportList(Jdbi jdbi, Cursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.clock = clock;
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
        return jdbi.withHandle(handle -> {
            var found = handle.createQuery(statement)
                    .bind("me", me)
                    .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> MatterRows.view(row))
                    .list();
            return Page.of(
                    MatterRows.whole(handle, found, clock.instant()),
                    page.limit,
                    last -> cursors.seal(list, open ? last.reportedAt() : last.decidedAt(), last.id()));
        });
    }

    /** Empty where it is not this moderator's to judge. */
    Optional<ReportView> one(UUID me, UUID id) {
        return jdbi.withHandle(handle -> MatterRows.whole(handle, found(handle, me, id), clock.instant()).stream()
                .findFirst());
    }

    /** Those of them that are this moderator's to judge. */
    Map<UUID, ReportView> some(Handle handle, UUID me, List<UUID> ids) {
        var found = handle.createQuery(FOR_MODERATOR + " and r.id = any(:ids)")
                .bind("me", me)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> MatterRows.view(row))
                .list();
        return MatterRows.whole(handle, found, clock.instant()).stream()
                .collect(Collectors.toMap(ReportView::id, Function.identity()));
    }

    private static List<MatterRows.Found> found(Handle handle, UUID me, UUID id) {
        return handle.createQuery(FOR_MODERATOR + " and r.id = :id")
                .bind("me", me)
                .bind("id", id)
                .map((row, context) -> MatterRows.view(row))
                .list();
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
                            new Subject(
                                    SubjectKind.valueOf(row.getString("subject_kind")), Rows.uuid(row, "subject_id")),
                            Rows.uuid(row, "m_id") == null ? null : MemberSummary.from(row),
                            row.getString("speaker") == null ? null : new UnnamedSpeaker(row.getString("speaker")),
                            ReportReason.valueOf(row.getString("reason")),
                            row.getString("words"),
                            Rows.instant(row, "created_at"),
                            Rows.instant(row, "decided_at")))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal("my-reports", last.reportedAt(), last.id()));
        });
    }
}
