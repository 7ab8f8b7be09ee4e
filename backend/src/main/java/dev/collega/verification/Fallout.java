package dev.collega.verification;

import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** When it turns out that a member was not whom they said, their word for others falls with it. */
@ApplicationScoped
class Fallout {

    private static final String WORDS = "Somebody whose word it rested on is not a verified member any more.";

    private final VerificationRows rows;
    private final VerificationLetters letters;
    private final Event<Audited> audit;
    private final Jdbi jdbi;
    private final Clock clock;

    Fallout(VerificationRows rows, VerificationLetters letters, Event<Audited> audit, Jdbi jdbi, Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.audit = audit;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    private record Resting(UUID id, UUID memberId) {}

    /** @param lost what was revoked, or taken back when it was disputed */
    void of(VerificationRows.Row lost) {
        if (!VerificationKind.EVIDENCE.contains(lost.kind()) || hasOther(lost.memberId())) {
            return;
        }
        // In one order always, so that no two of these wait for each other.
        for (var resting : restingOn(lost.memberId())) {
            rows.lock(resting.memberId());
            rows.byId(resting.id())
                    .filter(row -> row.isValidAt(clock.instant()))
                    .ifPresent(row -> {
                        rows.end(row, VerificationState.REVOKED, WORDS);
                        letters.revoked(row.memberId(), row.kind(), WORDS);
                        audit.fire(Audited.done(AuditAction.VERIFICATION_REVOKED, row.memberId(), row.id()));
                    });
        }
    }

    private boolean hasOther(UUID member) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from verification where member_id = :id and state = 'VALID' and proves
                          and kind in ('INSTITUTION_EMAIL', 'LICENCE') and valid_until > :now)
                        """)
                .bind("id", member)
                .bind("now", clock.instant())
                .mapTo(Boolean.class)
                .one());
    }

    /** Those that have not enough words without theirs. */
    private List<Resting> restingOn(UUID voucher) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select v.id, v.member_id from vouch h join verification v on v.id = h.verification_id
                        where h.voucher_id = :id and h.state = 'GIVEN' and v.state = 'VALID'
                          and (select count(*) from vouch other where other.verification_id = v.id
                            and other.state = 'GIVEN' and other.voucher_id <> :id)
                            < case v.kind when 'VOUCHES' then 2 else 1 end
                        order by v.member_id, v.id
                        """)
                .bind("id", voucher)
                .map((row, context) -> new Resting(Rows.uuid(row, "id"), Rows.uuid(row, "member_id")))
                .list());
    }
}
