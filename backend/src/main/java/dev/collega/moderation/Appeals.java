package dev.collega.moderation;

import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import dev.collega.unnamed.ReportedVoices;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What comes of it when those whom a decision is about see it differently. */
@ApplicationScoped
class Appeals {

    /** Not whose decision it is, and nobody who has to do with it otherwise: the report must be theirs to read, too. */
    private static final String FOR_MODERATOR = """
            select a.id, a.matter_id, a.words, a.created_at, a.answer, a.answer_words, a.answered_at
            from appeal a join report_matter r on r.id = a.matter_id
            where r.decided_by is distinct from :me and\s""" + ReportList.MINE_TO_JUDGE;

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final ReportList reports;
    private final Matters matters;
    private final ReportedThings things;
    private final Suspensions suspensions;
    private final SuspensionDecisions holding;
    private final AccountList accounts;
    private final Told told;
    private final Clock clock;

    Appeals(
            Jdbi jdbi,
            Cursors cursors,
            ReportList reports,
            Matters matters,
            ReportedThings things,
            Suspensions suspensions,
            SuspensionDecisions holding,
            AccountList accounts,
            Told told,
            Clock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.reports = reports;
        this.matters = matters;
        this.things = things;
        this.suspensions = suspensions;
        this.holding = holding;
        this.accounts = accounts;
        this.told = told;
        this.clock = clock;
    }

    /** @return the id of the appeal */
    UUID appeal(UUID me, NewAppeal appeal) {
        var mine = jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from report_matter r where r.id = :id and r.decision <> 'NOTHING_WRONG'
                          and (r.member_id = :me or\s""" + ReportedVoices.MY_MATTER + "))")
                .bind("id", appeal.decisionId())
                .bind("me", me)
                .mapTo(Boolean.class)
                .one());
        if (!mine) {
            throw Problems.notFound("decision", appeal.decisionId());
        }
        var id = Ids.next();
        var taken = jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into appeal (id, matter_id, member_id, words, created_at)
                        select :id, r.id, r.member_id, :words, :now from report_matter r where r.id = :matter
                        on conflict (matter_id) do nothing
                        """)
                .bind("id", id)
                .bind("matter", appeal.decisionId())
                .bind("words", appeal.words().strip())
                .bind("now", clock.instant())
                .execute());
        if (taken == 0) {
            throw Problems.conflict("already-appealed", "You have appealed this decision; it can be done once.");
        }
        return id;
    }

    private record Row(
            UUID id,
            UUID matter,
            String words,
            Instant at,
            AppealAnswer answer,
            String answerWords,
            Instant answeredAt) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    Rows.uuid(row, "id"),
                    Rows.uuid(row, "matter_id"),
                    row.getString("words"),
                    Rows.instant(row, "created_at"),
                    Rows.constant(row, "answer", AppealAnswer.class),
                    row.getString("answer_words"),
                    Rows.instant(row, "answered_at"));
        }
    }

    /** The longest open first. */
    Page<AppealView> open(UUID me, PageRequest page) {
        var after = cursors.open("appeals", page.cursor);
        var rows = jdbi.withHandle(handle -> handle.createQuery(FOR_MODERATOR + """
                          and a.answered_at is null
                          and (cast(:afterAt as timestamptz) is null
                            or (a.created_at, a.id) > (cast(:afterAt as timestamptz), cast(:afterId as uuid)))
                        order by a.created_at, a.id\s""" + Sql.limit(page.limit + 1))
                .bind("me", me)
                .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                .map((row, context) -> Row.of(row))
                .list());
        return Page.of(rows, page.limit, last -> cursors.seal("appeals", last.at(), last.id()))
                .map(row -> whole(me, row));
    }

    /** Empty where it is not this moderator's to answer. */
    Optional<AppealView> one(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(FOR_MODERATOR + " and a.id = :id")
                        .bind("me", me)
                        .bind("id", id)
                        .map((row, context) -> Row.of(row))
                        .findOne())
                .map(row -> whole(me, row));
    }

    private AppealView whole(UUID me, Row row) {
        return new AppealView(
                row.id(),
                row.words(),
                row.at(),
                reports.one(me, row.matter()).orElseThrow(),
                row.answer(),
                row.answerWords(),
                row.answeredAt());
    }

    void answer(UUID moderator, AppealView appeal, NewAppealAnswer answer) {
        var answered = jdbi.withHandle(handle -> handle.createUpdate("""
                        update appeal set answer = :answer, answer_words = :words, answered_by = :moderator, answered_at = :now
                        where id = :id and answered_at is null
                        """)
                .bind("answer", answer.answer().name())
                .bind("words", answer.words().strip())
                .bind("moderator", moderator)
                .bind("now", clock.instant())
                .bind("id", appeal.id())
                .execute());
        if (answered == 0) {
            throw Problems.conflict("already-decided", "Somebody has answered this appeal.");
        }
        var report = appeal.report();
        var author = matters.authorOf(report);
        var words = answer.words().strip();
        if (answer.answer() == AppealAnswer.OVERTURNED && overturn(report, author)) {
            told.letIn(author, words);
        } else {
            told.appealAnswered(author, answer.answer(), words);
        }
    }

    /** @return whether that lets in who was suspended */
    private boolean overturn(ReportView report, UUID author) {
        jdbi.useHandle(handle -> handle.createUpdate("update report_matter set overturned = true where id = :id")
                .bind("id", report.id())
                .execute());
        things.show(Matters.subjectOf(report));
        if (report.decision() != ReportDecision.SUSPENDED) {
            return false;
        }
        if (report.unnamed() == null) {
            suspensions.refuseIfProtected(accounts.one(author).orElseThrow());
        }
        holding.end(report.id());
        // It may have been suspended twice, for two things.
        return !holding.anyOf(author) && suspensions.liftUnasked(author);
    }
}
