package dev.collega.moderation;

import dev.collega.file.Attachments;
import dev.collega.member.MemberSummary;
import dev.collega.post.UnnamedSpeaker;
import dev.collega.shared.database.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What is selected of a matter {@code r} with its named author {@code m}, if any, its post {@code p} or comment {@code c}. */
final class MatterRows {

    /** Enough to judge by, of a flood. */
    private static final int MOST_REPORTS = 20;

    static final String COLUMNS = """
            , r.id, r.subject_kind, r.subject_id, r.opened_at, r.claimed_by, r.claimed_until, r.decision,
              r.decision_words, r.decided_at, r.overturned, r.speaker,
              coalesce(p.id, under.id) as post_id, coalesce(p.title, under.title) as title,
              coalesce(p.body, c.body) as body, coalesce(p.withheld_at, c.withheld_at) as withheld_at,
              case r.subject_kind when 'POST' then p.id is null or p.deleted_at is not null
                when 'COMMENT' then c.id is null or c.deleted_at is not null else false end as gone,
              (select count(*) from report a where a.matter_id = r.id) as report_count,
              case when r.speaker is null then (select count(*) from report_matter b where b.member_id = r.member_id
                and b.id <> r.id and b.decision <> 'NOTHING_WRONG' and not b.overturned)
              else (select count(*) from report_matter b where b.subject_kind = r.subject_kind
                and b.subject_id = r.subject_id and b.id <> r.id and b.decision <> 'NOTHING_WRONG' and not b.overturned)
              end as upheld_before,
              (select case when v.state = 'PENDING' and v.expires_at <= now() then 'EXPIRED' else v.state end
                from reveal v where v.matter_id = r.id order by v.asked_at desc, v.id desc limit 1) as reveal,
            """ + Attachments.COLUMN;

    private static final String REPORTS = """
            select s.matter_id, s.reason, s.words, s.created_at, """ + MemberSummary.COLUMNS + """
            from unnest(cast(:ids as uuid[])) matter
            cross join lateral (select * from report x where x.matter_id = matter order by x.created_at, x.id limit %d) s
            join member m on m.id = s.reporter_id order by s.matter_id, s.created_at, s.id
            """.formatted(MOST_REPORTS);

    private MatterRows() {}

    /** Without the reports themselves, and with who claimed it by their id alone. */
    record Found(ReportView report, UUID claimedBy) {}

    static Found view(ResultSet row) throws SQLException {
        var speaker = row.getString("speaker");
        var report = new ReportView(
                Rows.uuid(row, "id"),
                new ReportedSubject(
                        SubjectKind.valueOf(row.getString("subject_kind")),
                        Rows.uuid(row, "subject_id"),
                        Rows.uuid(row, "post_id"),
                        row.getString("title"),
                        row.getString("body"),
                        Attachments.from(row),
                        row.getBoolean("gone"),
                        Rows.instant(row, "withheld_at")),
                speaker == null ? MemberSummary.from(row) : null,
                speaker == null ? null : new UnnamedSpeaker(speaker),
                List.of(),
                row.getInt("report_count"),
                Rows.instant(row, "opened_at"),
                row.getInt("upheld_before"),
                null,
                Rows.instant(row, "claimed_until"),
                Rows.constant(row, "decision", ReportDecision.class),
                row.getString("decision_words"),
                Rows.instant(row, "decided_at"),
                row.getBoolean("overturned"),
                Rows.constant(row, "reveal", RevealState.class));
        return new Found(report, Rows.uuid(row, "claimed_by"));
    }

    static List<ReportView> whole(Handle handle, List<Found> found, Instant now) {
        var reports =
                reports(handle, found.stream().map(one -> one.report().id()).toList());
        var claimers = members(
                handle,
                found.stream().map(Found::claimedBy).filter(id -> id != null).toList());
        return found.stream()
                .map(one -> one.report()
                        .with(
                                reports.getOrDefault(one.report().id(), List.of()),
                                one.claimedBy() == null ? null : claimers.get(one.claimedBy()),
                                now))
                .toList();
    }

    private static Map<UUID, List<SingleReport>> reports(Handle handle, List<UUID> ids) {
        var all = new HashMap<UUID, List<SingleReport>>();
        handle.createQuery(REPORTS)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> Map.entry(
                        Rows.uuid(row, "matter_id"),
                        new SingleReport(
                                MemberSummary.from(row),
                                ReportReason.valueOf(row.getString("reason")),
                                row.getString("words"),
                                Rows.instant(row, "created_at"))))
                .forEach(one -> all.computeIfAbsent(one.getKey(), id -> new ArrayList<>())
                        .add(one.getValue()));
        return all;
    }

    static Map<UUID, MemberSummary> members(Handle handle, List<UUID> ids) {
        return handle.createQuery("select " + MemberSummary.COLUMNS + " from member m where m.id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> MemberSummary.from(row))
                .collect(Collectors.toMap(MemberSummary::id, Function.identity()));
    }
}
