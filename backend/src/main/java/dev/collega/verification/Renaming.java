package dev.collega.verification;

import dev.collega.member.MemberRenamed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A name that changes takes the standing along that was checked for it, and brings it back when it comes back. */
@ApplicationScoped
class Renaming {

    private final VerificationRows rows;

    Renaming(VerificationRows rows) {
        this.rows = rows;
    }

    void renamed(@Observes MemberRenamed member) {
        rows.lock(member.memberId());
        rows.refresh(member.memberId());
    }
}
