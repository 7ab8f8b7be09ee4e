package dev.collega.moderation;

import dev.collega.member.MemberSummary;
import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.database.Ids;
import dev.collega.shared.problem.Problems;
import dev.collega.unnamed.ReportedVoices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds out who spoke unnamed: one moderator asks, another agrees, and each of the two reads it once. Who may not judge
 * the matter, be it for a report of theirs or for being the author, finds nothing here, and nobody is told why.
 */
@ApplicationScoped
class Reveals {

    /** Those who asked and left, or look after nothing any more, are not half of two. */
    private static final String APPROVE = """
            update reveal v set state = 'APPROVED', closed_by = :me, closed_at = :now
            where v.id = :id and v.state = 'PENDING' and v.expires_at > :now
              and exists (select 1 from account a where a.id = v.asked_by and a.id <> :me
                and a.role <> 'MEMBER' and a.suspended_at is null and a.deletion_due_at is null)
            """;

    private final Jdbi jdbi;
    private final RevealList list;
    private final ReportedVoices voices;
    private final Told told;
    private final Event<Audited> audit;
    private final Clock clock;
    private final Duration open;
    private final Duration readable;

    Reveals(
            Jdbi jdbi,
            RevealList list,
            ReportedVoices voices,
            Told told,
            Event<Audited> audit,
            Clock clock,
            @ConfigProperty(name = "collega.reveals.open-for") Duration open,
            @ConfigProperty(name = "collega.reveals.readable-for") Duration readable) {
        this.jdbi = jdbi;
        this.list = list;
        this.voices = voices;
        this.told = told;
        this.audit = audit;
        this.clock = clock;
        this.open = open;
        this.readable = readable;
    }

    /** @return the id of the request */
    UUID ask(UUID me, NewReveal wanted) {
        var matter = list.matterOf(me, wanted.subject());
        if (!matter.unnamed()) {
            throw Problems.unprocessable("not-unnamed", "Whose doing it is stands there for all to see.");
        }
        var id = Ids.next();
        var now = clock.instant();
        var asked = jdbi.withHandle(handle -> {
            expire(handle, matter.id(), now);
            return handle.createUpdate("""
                    insert into reveal (id, matter_id, ground, reason, state, asked_by, asked_at, expires_at)
                    values (:id, :matter, :ground, :reason, 'PENDING', :me, :now, :until)
                    on conflict (matter_id) where state = 'PENDING' do nothing
                    """)
                    .bind("id", id)
                    .bind("matter", matter.id())
                    .bind("ground", wanted.ground().name())
                    .bind("reason", wanted.reason().strip())
                    .bind("me", me)
                    .bind("now", now)
                    .bind("until", now.plus(open))
                    .execute();
        });
        if (asked == 0) {
            throw Problems.conflict("reveal-asked", "A moderator has asked for this already; another has to agree.");
        }
        audit.fire(Audited.done(AuditAction.REVEAL_ASKED, me, id));
        return id;
    }

    private static void expire(Handle handle, UUID matter, Instant now) {
        handle.createUpdate("""
                update reveal set state = 'EXPIRED' where matter_id = :matter and state = 'PENDING' and expires_at <= :now
                """).bind("matter", matter).bind("now", now).execute();
    }

    /** Agreeing twice changes nothing. */
    void approve(UUID me, RevealView reveal) {
        if (reveal.mine()) {
            throw Problems.conflict("own-request", "You have asked for this; another moderator has to agree.");
        }
        if (reveal.state() == RevealState.APPROVED && closedBy(reveal, me)) {
            return;
        }
        var approved = jdbi.withHandle(handle -> handle.createUpdate(APPROVE)
                .bind("me", me)
                .bind("id", reveal.id())
                .bind("now", clock.instant())
                .execute());
        if (approved == 0) {
            throw notOpen(me, reveal.id());
        }
        var author = voices.of(reveal.report().id()).orElseThrow(() -> Problems.notFound("reveal", reveal.id()));
        told.revealed(author, Matters.subjectOf(reveal.report()), reveal.ground());
        audit.fire(Audited.done(AuditAction.REVEAL_APPROVED, me, reveal.id()));
        // In the trail of who asked, too: as done by somebody else.
        audit.fire(Audited.done(AuditAction.REVEAL_APPROVED, reveal.askedBy().id(), reveal.id()));
    }

    /** By another moderator, or by who asked, until it is approved. */
    void decline(UUID me, RevealView reveal) {
        var declined = jdbi.withHandle(handle -> handle.createUpdate("""
                update reveal set state = 'DECLINED', closed_by = :me, closed_at = :now
                where id = :id and state = 'PENDING'
                """)
                .bind("me", me)
                .bind("now", clock.instant())
                .bind("id", reveal.id())
                .execute());
        if (declined == 1) {
            audit.fire(Audited.done(AuditAction.REVEAL_DECLINED, me, reveal.id()));
        } else if (list.find(me, reveal.id()).state() == RevealState.APPROVED) {
            throw Problems.conflict("already-decided", "Another moderator has agreed to this meanwhile.");
        }
    }

    private RuntimeException notOpen(UUID me, UUID id) {
        return switch (list.find(me, id).state()) {
            case PENDING ->
                Problems.conflict(
                        "asker-gone", "Who asked looks after this place no more. Decline it, and ask for it yourself.");
            case EXPIRED -> Problems.conflict("reveal-over", "Nobody agreed in time. It can be asked for again.");
            case APPROVED, DECLINED -> Problems.conflict("already-decided", "Another moderator was quicker with this.");
        };
    }

    /** Once for each of the two, for a day. */
    RevealedAuthor author(UUID me, RevealView reveal) {
        if (!reveal.mine() && !closedBy(reveal, me)) {
            throw Problems.notFound("author for you in", reveal.id());
        }
        if (reveal.state() != RevealState.APPROVED) {
            throw Problems.conflict("not-approved", "Another moderator has to agree first.");
        }
        var column = reveal.mine() ? "read_by_asker" : "read_by_approver";
        var now = clock.instant();
        var first = jdbi.withHandle(handle -> handle.createUpdate("""
                update reveal set <column> = :now where id = :id and <column> is null and closed_at > :since
                """)
                .define("column", column)
                .bind("now", now)
                .bind("since", now.minus(readable))
                .bind("id", reveal.id())
                .execute());
        if (first == 0) {
            throw Problems.of(Status.GONE, "reveal-over", "You have read it, or the time for it is over.");
        }
        audit.fire(Audited.done(AuditAction.REVEAL_READ, me, reveal.id()));
        return new RevealedAuthor(memberBehind(reveal));
    }

    private MemberSummary memberBehind(RevealView reveal) {
        return voices.of(reveal.report().id())
                .flatMap(author -> jdbi.withHandle(handle -> handle.createQuery(
                                "select " + MemberSummary.COLUMNS + " from member m where m.id = :id")
                        .bind("id", author)
                        .map((row, context) -> MemberSummary.from(row))
                        .findOne()))
                .orElseThrow(() -> Problems.notFound("reveal", reveal.id()));
    }

    private static boolean closedBy(RevealView reveal, UUID me) {
        return reveal.closedBy() != null && reveal.closedBy().id().equals(me);
    }

    /** Whether this moderator is one of two who were told who spoke. */
    boolean isKnown(UUID me, UUID matter) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select exists (select 1 from reveal
                  where matter_id = :matter and state = 'APPROVED' and (asked_by = :me or closed_by = :me))
                """)
                .bind("matter", matter)
                .bind("me", me)
                .mapTo(Boolean.class)
                .one());
    }
}
