package dev.collega.moderation;

import dev.collega.account.AccountAddresses;
import dev.collega.member.Members;
import dev.collega.shared.database.Ids;
import dev.collega.shared.mail.Letter;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Takes reports, and what moderators decide about them. */
@ApplicationScoped
class Reports {

    private final Jdbi jdbi;
    private final Members members;
    private final AccountList accounts;
    private final Suspensions suspensions;
    private final AccountAddresses addresses;
    private final Event<Letter> letters;
    private final Clock clock;

    Reports(
            Jdbi jdbi,
            Members members,
            AccountList accounts,
            Suspensions suspensions,
            AccountAddresses addresses,
            Event<Letter> letters,
            Clock clock) {
        this.jdbi = jdbi;
        this.members = members;
        this.accounts = accounts;
        this.suspensions = suspensions;
        this.addresses = addresses;
        this.letters = letters;
        this.clock = clock;
    }

    /** @return the id of the report */
    UUID take(UUID me, NewReport report) {
        if (report.memberId().equals(me)) {
            throw Problems.unprocessable("self-report", "You cannot report yourself.");
        }
        if (!members.isVisibleTo(me, report.memberId()) && !isKept(me, report.memberId())) {
            throw Problems.notFound("member", report.memberId());
        }
        var id = Ids.next();
        var taken = jdbi.withHandle(handle -> handle.createUpdate("""
                insert into report (id, reporter_id, member_id, reason, words, created_at)
                values (:id, :me, :member, :reason, :words, :now)
                on conflict (reporter_id, member_id) where decided_at is null do nothing
                """)
                .bind("id", id)
                .bind("me", me)
                .bind("member", report.memberId())
                .bind("reason", report.reason().name())
                .bind(
                        "words",
                        report.words() == null || report.words().isBlank()
                                ? null
                                : report.words().strip())
                .bind("now", clock.instant())
                .execute());
        if (taken == 0) {
            throw Problems.conflict("already-reported", "You have reported this member; it is being looked at.");
        }
        return id;
    }

    /**
     * Who has a page in my address book can be reported though they have blocked me since, so that a block is no way out.
     * It tells nothing: a page stays as well where its member is leaving or suspended.
     */
    private boolean isKept(UUID me, UUID member) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from contact where owner_id = :me and member_id = :member)")
                .bind("me", me)
                .bind("member", member)
                .mapTo(Boolean.class)
                .one());
    }

    void decide(UUID moderator, ReportView report, NewDecision decision) {
        var decided = jdbi.withHandle(handle -> handle.createUpdate("""
                update report set decision = :decision, decision_words = :words, decided_by = :moderator, decided_at = :now
                where id = :id and decided_at is null
                """)
                .bind("id", report.id())
                .bind("decision", decision.decision().name())
                .bind("words", decision.words().strip())
                .bind("moderator", moderator)
                .bind("now", clock.instant())
                .execute());
        if (decided == 0) {
            throw Problems.conflict("already-decided", "Somebody has decided about this report.");
        }
        var member = report.member().id();
        if (decision.decision() == ReportDecision.SUSPENDED) {
            suspensions.suspend(accounts.one(member).orElseThrow());
        }
        if (decision.decision() != ReportDecision.NOTHING_WRONG) {
            write(
                    member,
                    decision.decision() == ReportDecision.WARNED ? "conduct-warning" : "conduct-suspension",
                    Map.of("words", decision.words().strip()));
        }
        write(report.reporter().id(), "report-answered", Map.of());
    }

    private void write(UUID member, String template, Map<String, String> values) {
        letters.fire(new Letter(member, addresses.emailOf(member), template, values));
    }
}
