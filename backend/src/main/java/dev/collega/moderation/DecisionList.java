package dev.collega.moderation;

import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.unnamed.ReportedVoices;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Decisions as they look to whom they are about; the newest first. */
@ApplicationScoped
class DecisionList {

    private static final String ABOUT_ME = """
            select r.id, r.subject_kind, r.subject_id, coalesce(p.title, under.title) as title,
              coalesce(p.id, under.id) as post_id, r.decision, r.decision_words, r.decided_at, r.speaker,
              a.words as appeal_words, a.answer, a.answer_words, a.answered_at
            from report_matter r left join appeal a on a.matter_id = r.id
            left join post p on r.subject_kind = 'POST' and p.id = r.subject_id
            left join comment c on r.subject_kind = 'COMMENT' and c.id = r.subject_id
            left join post under on under.id = c.post_id
            where r.id in (select own.id from report_matter own where own.member_id = :me union all\s""" + ReportedVoices.MY_MATTERS + """
            ) and r.decision <> 'NOTHING_WRONG'\s""";
    private static final String AFTER = """
            and (cast(:afterAt as timestamptz) is null
                or (r.decided_at, r.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid)))\s""";
    private static final String NEWEST_FIRST = "order by r.decided_at desc, r.id desc ";

    /** Hardly anybody is suspended for two things at a time. */
    private static final int MOST_HOLDING = 50;

    private final Jdbi jdbi;
    private final Cursors cursors;

    DecisionList(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    Page<DecisionView> about(UUID me, PageRequest page) {
        var after = cursors.open("decisions", page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(ABOUT_ME + AFTER + NEWEST_FIRST + Sql.limit(page.limit + 1))
                    .bind("me", me)
                    .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> decision(row))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal("decisions", last.decidedAt(), last.id()));
        });
    }

    /** Those by which I am suspended. */
    SuspensionView suspension(UUID me) {
        return jdbi.withHandle(handle -> {
            List<DecisionView> holding = handle.createQuery(
                            ABOUT_ME + "and " + SuspensionDecisions.HOLDS + NEWEST_FIRST + Sql.limit(MOST_HOLDING))
                    .bind("me", me)
                    .map((row, context) -> decision(row))
                    .list();
            return handle.createQuery("select suspended_at, deletion_due_at from account where id = :me")
                    .bind("me", me)
                    .map((row, context) -> new SuspensionView(
                            Rows.instant(row, "suspended_at"), Rows.instant(row, "deletion_due_at"), holding))
                    .one();
        });
    }

    private static DecisionView decision(ResultSet row) throws SQLException {
        var words = row.getString("appeal_words");
        return new DecisionView(
                Rows.uuid(row, "id"),
                new Subject(SubjectKind.valueOf(row.getString("subject_kind")), Rows.uuid(row, "subject_id")),
                row.getString("title"),
                Rows.uuid(row, "post_id"),
                row.getString("speaker") != null,
                ReportDecision.valueOf(row.getString("decision")),
                row.getString("decision_words"),
                Rows.instant(row, "decided_at"),
                words == null,
                words,
                Rows.constant(row, "answer", AppealAnswer.class),
                row.getString("answer_words"),
                Rows.instant(row, "answered_at"));
    }
}
