package dev.collega.moderation;

import dev.collega.shared.problem.Problems;
import dev.collega.unnamed.ReportedVoices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What moderators do about what was reported. Whether it is theirs to judge is asked before, in {@link ReportList}. */
@ApplicationScoped
class Matters {

    private static final Duration CLAIM = Duration.ofHours(2);

    private final Jdbi jdbi;
    private final AccountList accounts;
    private final Suspensions suspensions;
    private final ReportedThings things;
    private final ReportedVoices voices;
    private final Reveals reveals;
    private final Told told;
    private final Clock clock;

    Matters(
            Jdbi jdbi,
            AccountList accounts,
            Suspensions suspensions,
            ReportedThings things,
            ReportedVoices voices,
            Reveals reveals,
            Told told,
            Clock clock) {
        this.jdbi = jdbi;
        this.accounts = accounts;
        this.suspensions = suspensions;
        this.things = things;
        this.voices = voices;
        this.reveals = reveals;
        this.told = told;
        this.clock = clock;
    }

    /** For two hours, or for two more. */
    void claim(UUID moderator, UUID id) {
        var claimed = jdbi.withHandle(handle -> handle.createUpdate("""
                update report_matter set claimed_by = :moderator, claimed_until = :until
                where id = :id and decided_at is null
                  and (claimed_by is null or claimed_by = :moderator or claimed_until <= :now)
                """)
                .bind("moderator", moderator)
                .bind("until", clock.instant().plus(CLAIM))
                .bind("now", clock.instant())
                .bind("id", id)
                .execute());
        if (claimed == 0) {
            throw takenOrDecided(id);
        }
    }

    /** That it is not mine any more; if it never was, nothing changes. */
    void release(UUID moderator, UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                update report_matter set claimed_by = null, claimed_until = null
                where id = :id and decided_at is null and claimed_by = :moderator
                """)
                .bind("moderator", moderator)
                .bind("id", id)
                .execute());
    }

    void withhold(ReportView report) {
        requireContent(report);
        requireOpen(report);
        if (things.withhold(subjectOf(report), clock.instant())) {
            told.withheld(authorOf(report), subjectOf(report));
        }
    }

    void show(ReportView report) {
        requireContent(report);
        requireOpen(report);
        things.show(subjectOf(report));
    }

    void decide(UUID moderator, ReportView report, NewDecision decision) {
        if (decision.decision() == ReportDecision.REMOVED) {
            requireContent(report);
        }
        if (decision.decision() == ReportDecision.SUSPENDED
                && report.unnamed() != null
                && !reveals.isKnown(moderator, report.id())) {
            throw Problems.conflict(
                    "unnamed-author",
                    "Nobody knows who spoke. Remove what was said, or ask who it was: once another moderator has agreed, one of you two can suspend them.");
        }
        var decided = jdbi.withHandle(handle -> handle.createUpdate("""
                update report_matter set decision = :decision, decision_words = :words, decided_by = :moderator,
                  decided_at = :now, claimed_by = null, claimed_until = null
                where id = :id and decided_at is null
                  and (claimed_by is null or claimed_by = :moderator or claimed_until <= :now)
                """)
                .bind("id", report.id())
                .bind("decision", decision.decision().name())
                .bind("words", decision.words().strip())
                .bind("moderator", moderator)
                .bind("now", clock.instant())
                .execute());
        if (decided == 0) {
            throw takenOrDecided(report.id());
        }
        carryOut(report, decision);
        told.reportersOf(reportersOf(report.id()));
    }

    private void carryOut(ReportView report, NewDecision decision) {
        var subject = subjectOf(report);
        var author = authorOf(report);
        switch (decision.decision()) {
            case REMOVED -> things.withhold(subject, clock.instant());
            case SUSPENDED -> {
                things.withhold(subject, clock.instant());
                suspensions.suspend(accounts.one(author).orElseThrow());
            }
            case NOTHING_WRONG, WARNED -> things.show(subject);
        }
        if (decision.decision() != ReportDecision.NOTHING_WRONG) {
            told.decided(author, subject, decision.decision(), decision.words().strip());
        } else if (report.subject().withheldAt() != null) {
            told.shownAgain(author, subject);
        }
    }

    /** Who hears of it. Nothing of what moderators see says who that is where they spoke unnamed. */
    UUID authorOf(ReportView report) {
        return report.member() != null
                ? report.member().id()
                : voices.of(report.id()).orElseThrow(() -> Problems.notFound("report", report.id()));
    }

    private List<UUID> reportersOf(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select reporter_id from report where matter_id = :id order by created_at, id")
                .bind("id", id)
                .mapTo(UUID.class)
                .list());
    }

    private RuntimeException takenOrDecided(UUID id) {
        var decided = jdbi.withHandle(
                handle -> handle.createQuery("select decided_at is not null from report_matter where id = :id")
                        .bind("id", id)
                        .mapTo(Boolean.class)
                        .one());
        return decided
                ? Problems.conflict("already-decided", "Somebody has decided about this report.")
                : Problems.conflict("already-claimed", "Another moderator is looking into this report.");
    }

    private static void requireContent(ReportView report) {
        if (report.subject().kind() == SubjectKind.MEMBER) {
            throw Problems.unprocessable("not-content", "A member cannot be hidden like a post or a comment.");
        }
    }

    private static void requireOpen(ReportView report) {
        if (report.decidedAt() != null) {
            throw Problems.conflict("already-decided", "Somebody has decided about this report.");
        }
    }

    static Subject subjectOf(ReportView report) {
        return new Subject(report.subject().kind(), report.subject().id());
    }
}
