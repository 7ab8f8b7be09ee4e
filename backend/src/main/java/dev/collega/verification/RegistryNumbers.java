package dev.collega.verification;

import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** NPI and ORCID: well-formed or not taken at all; looked up where the operator has configured the register. */
@ApplicationScoped
class RegistryNumbers {

    private final VerificationRows rows;
    private final Lifetimes lifetimes;
    private final Instance<Registry> registries;
    private final Event<RegistryAsked> asked;
    private final Jdbi jdbi;
    private final Clock clock;

    RegistryNumbers(
            VerificationRows rows,
            Lifetimes lifetimes,
            @Any Instance<Registry> registries,
            Event<RegistryAsked> asked,
            Jdbi jdbi,
            Clock clock) {
        this.rows = rows;
        this.lifetimes = lifetimes;
        this.registries = registries;
        this.asked = asked;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    static String number(NewVerification request) {
        var text = request.number() == null ? "" : request.number();
        return request.kind() == VerificationKind.NPI
                ? CheckDigits.npi(text)
                        .orElseThrow(() -> Problems.validation(
                                "/number", "npi", "must be an NPI: ten digits with the right check digit"))
                : CheckDigits.orcid(text)
                        .orElseThrow(() -> Problems.validation(
                                "/number",
                                "orcid",
                                "must be an ORCID iD such as 0000-0002-1825-0097, with the right check digit"));
    }

    UUID begin(VerificationRows.Holder holder, VerificationKind kind, String number) {
        if (rows.isHeldByAnother(holder.id(), kind, number)) {
            throw Problems.conflict(
                    "verification-held",
                    "This number verifies another member. If it is yours, dispute their verification on their profile.");
        }
        var now = clock.instant();
        var id = rows.insert(holder.id(), kind, number, null, null, lifetimes.openUntil(now));
        if (registry(kind).isConfigured()) {
            jdbi.useHandle(handle -> handle.createUpdate("update verification set next_try_at = :now where id = :id")
                    .bind("now", now)
                    .bind("id", id)
                    .execute());
            asked.fire(new RegistryAsked());
        } else {
            rows.succeed(
                    rows.byId(id).orElseThrow(),
                    new VerificationRows.Finding(
                            "Gives the " + kind.words() + " " + number + ", which is well-formed",
                            "Check digit only, no registry was asked",
                            holder.fullName()),
                    lifetimes.endOf(kind, holder.student(), now),
                    false);
        }
        return id;
    }

    Registry registry(VerificationKind kind) {
        return registries.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }
}
