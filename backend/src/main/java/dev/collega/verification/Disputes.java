package dev.collega.verification;

import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What members say against verifications, and what moderators answer. Until then the verification holds and nobody else
 * sees that something is said against it: or anybody could take anybody's badge away by saying so.
 */
@ApplicationScoped
class Disputes {

    private static final String TAKEN_BACK = "The member has taken this verification back.";

    private final VerificationRows rows;
    private final Lifetimes lifetimes;
    private final VerificationLetters letters;
    private final Fallout fallout;
    private final Event<Audited> audit;
    private final Jdbi jdbi;
    private final Clock clock;

    Disputes(
            VerificationRows rows,
            Lifetimes lifetimes,
            VerificationLetters letters,
            Fallout fallout,
            Event<Audited> audit,
            Jdbi jdbi,
            Clock clock) {
        this.rows = rows;
        this.lifetimes = lifetimes;
        this.letters = letters;
        this.fallout = fallout;
        this.audit = audit;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    UUID open(UUID me, UUID verificationId, String reason) {
        var member =
                visibleOwner(me, verificationId).orElseThrow(() -> Problems.notFound("verification", verificationId));
        if (member.equals(me)) {
            throw Problems.unprocessable("own-verification", "Your own verification you can simply take back.");
        }
        rows.lock(member);
        var now = clock.instant();
        var row = rows.byId(verificationId)
                .filter(found -> found.isValidAt(now))
                .orElseThrow(() -> Problems.notFound("verification", verificationId));
        var due = lifetimes.answerDue(now);
        var first = open(verificationId).isEmpty();
        var id = Ids.next();
        var added = jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into verification_dispute (id, verification_id, member_id, reason, opened_at, due_at)
                        values (:id, :verification, :me, :reason, :now, :due)
                        on conflict (verification_id, member_id) do nothing
                        """)
                .bind("id", id)
                .bind("verification", verificationId)
                .bind("me", me)
                .bind("reason", reason)
                .bind("now", now)
                .bind("due", due)
                .execute());
        if (added == 0) {
            throw Problems.conflict("already-disputed", "You have disputed this verification before.");
        }
        if (first) {
            letters.disputed(member, row.kind(), due);
        }
        return id;
    }

    private Optional<UUID> visibleOwner(UUID me, UUID verification) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select v.member_id from verification v join member m on m.id = v.member_id
                        where v.id = :id and v.state = 'VALID' and v.valid_until > :now
                          and (m.hidden_at is null or m.id = :me)
                          and not exists (select 1 from block where owner_id = :me and blocked_id = m.id)
                          and not exists (select 1 from block where owner_id = m.id and blocked_id = :me)
                        """)
                .bind("id", verification)
                .bind("me", me)
                .bind("now", clock.instant())
                .mapTo(UUID.class)
                .findOne());
    }

    private record Open(UUID id, UUID disputerId) {}

    private List<Open> open(UUID verification) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, member_id from verification_dispute
                        where verification_id = :id and answered_at is null order by id
                        """)
                .bind("id", verification)
                .map((row, context) -> new Open(Rows.uuid(row, "id"), Rows.uuid(row, "member_id")))
                .list());
    }

    private record Before(UUID id, UUID verificationId, UUID memberId, UUID disputerId, DisputeDecision decision) {}

    /** Nobody answers about themselves, about what they said, or about their own word for somebody. */
    private Before before(UUID moderator, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.id, d.verification_id, v.member_id, d.member_id as disputer_id, d.decision
                        from verification_dispute d join verification v on v.id = d.verification_id
                        where d.id = :id and v.member_id <> :me and d.member_id <> :me
                          and not exists (select 1 from vouch h where h.verification_id = v.id and h.voucher_id = :me
                            and h.state = 'GIVEN')
                        """)
                        .bind("id", id)
                        .bind("me", moderator)
                        .map((row, context) -> new Before(
                                Rows.uuid(row, "id"),
                                Rows.uuid(row, "verification_id"),
                                Rows.uuid(row, "member_id"),
                                Rows.uuid(row, "disputer_id"),
                                Rows.constant(row, "decision", DisputeDecision.class)))
                        .findOne())
                .orElseThrow(() -> Problems.notFound("dispute", id));
    }

    void answer(UUID moderator, UUID id, DisputeAnswer answer) {
        rows.lock(before(moderator, id).memberId());
        var dispute = before(moderator, id);
        if (dispute.decision() != null) {
            if (dispute.decision() != answer.decision()) {
                throw Problems.conflict("already-answered", "This dispute is answered already, in another way.");
            }
            return;
        }
        var row = rows.byId(dispute.verificationId()).orElseThrow();
        if (answer.decision() == DisputeDecision.UPHELD) {
            open(row.id()).forEach(one -> close(one, row, moderator, answer));
            revoke(row, answer.words());
        } else {
            close(new Open(dispute.id(), dispute.disputerId()), row, moderator, answer);
            letters.kept(row.memberId(), row.kind(), answer.words());
            audit.fire(Audited.done(AuditAction.VERIFICATION_KEPT, row.memberId(), row.id()));
        }
    }

    private void revoke(VerificationRows.Row row, String words) {
        if (row.state() != VerificationState.VALID) {
            return;
        }
        rows.end(row, VerificationState.REVOKED, words);
        letters.revoked(row.memberId(), row.kind(), words);
        audit.fire(Audited.done(AuditAction.VERIFICATION_REVOKED, row.memberId(), row.id()));
        fallout.of(row);
    }

    private void close(Open dispute, VerificationRows.Row row, UUID moderator, DisputeAnswer answer) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update verification_dispute set answered_at = :now, answered_by = cast(:by as uuid),
                          decision = :decision, words = :words
                        where id = :id
                        """)
                .bind("now", clock.instant())
                .bind("by", moderator)
                .bind("decision", answer.decision().name())
                .bind("words", answer.words())
                .bind("id", dispute.id())
                .execute());
        letters.answered(dispute.disputerId(), row.kind(), answer.decision(), answer.words());
    }

    /** Whoever takes back what is disputed has answered it themselves, and what rested on it goes as well. */
    void takeBack(UUID member, UUID id) {
        rows.lock(member);
        var row = rows.of(member, id).orElseThrow(() -> Problems.notFound("verification", id));
        var disputes = open(id);
        disputes.forEach(one -> letters.answered(one.disputerId(), row.kind(), DisputeDecision.UPHELD, TAKEN_BACK));
        rows.remove(row);
        if (!disputes.isEmpty()) {
            fallout.of(row);
        }
    }
}
