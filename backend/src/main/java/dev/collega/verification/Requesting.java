package dev.collega.verification;

import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Begins a verification, each kind in its own way. */
@ApplicationScoped
class Requesting {

    private static final int MOST = 20;

    private final VerificationRows rows;
    private final InstitutionEmails emails;
    private final RegistryNumbers numbers;
    private final Licences licences;
    private final Vouching vouching;

    Requesting(
            VerificationRows rows,
            InstitutionEmails emails,
            RegistryNumbers numbers,
            Licences licences,
            Vouching vouching) {
        this.rows = rows;
        this.emails = emails;
        this.numbers = numbers;
        this.licences = licences;
        this.vouching = vouching;
    }

    UUID begin(UUID me, NewVerification request) {
        var subject = switch (request.kind()) {
            case INSTITUTION_EMAIL -> InstitutionEmails.address(request);
            case NPI, ORCID -> RegistryNumbers.number(request);
            case LICENCE -> licences.subject(request);
            case VOUCHES, FACULTY -> "";
        };
        var holder = rows.lock(me);
        rows.lapse(me);
        if (rows.isPending(me, request.kind(), subject)) {
            throw Problems.conflict(
                    "verification-pending", "This is being checked already. Take it back to begin again.");
        }
        if (rows.live(me) >= MOST) {
            throw Problems.conflict("too-many-verifications", "Twenty are the most; take one back first.");
        }
        return switch (request.kind()) {
            case INSTITUTION_EMAIL -> emails.begin(me, subject);
            case NPI, ORCID -> numbers.begin(holder, request.kind(), subject);
            case LICENCE -> licences.begin(me, request, subject);
            case VOUCHES, FACULTY -> vouching.begin(holder, request);
        };
    }
}
