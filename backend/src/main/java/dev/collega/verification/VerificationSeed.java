package dev.collega.verification;

import dev.collega.shared.database.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Verifies the members of a demo network as if it had been done some time ago. */
@ApplicationScoped
public class VerificationSeed {

    private final VerificationRows rows;
    private final Institutions institutions;
    private final Vouchers vouchers;
    private final Lifetimes lifetimes;
    private final Jdbi jdbi;

    VerificationSeed(
            VerificationRows rows, Institutions institutions, Vouchers vouchers, Lifetimes lifetimes, Jdbi jdbi) {
        this.rows = rows;
        this.institutions = institutions;
        this.vouchers = vouchers;
        this.lifetimes = lifetimes;
        this.jdbi = jdbi;
    }

    /** Enters an institution whose name stands here for the first time. */
    public void institution(String name, String domain, boolean teaches) {
        institutions.add(new NewInstitution(name, List.of(domain), teaches));
    }

    /** By an address at the institution with this domain. */
    public void byEmail(UUID member, String address, Instant at) {
        var domain = address.substring(address.indexOf('@') + 1);
        var institution = institutions.withDomain(domain).orElseThrow();
        grant(
                member,
                VerificationKind.INSTITUTION_EMAIL,
                address,
                institution.id(),
                "Has an email address at " + institution.name(),
                "Email to " + domain,
                at);
    }

    public void byLicence(UUID member, String number, String authority, String country, Instant at) {
        grant(
                member,
                VerificationKind.LICENCE,
                number + ", " + authority + ", " + country,
                null,
                "Holds a licence of " + authority + " (" + country + ")",
                "A moderator, who saw the document",
                at);
    }

    private void grant(
            UUID member,
            VerificationKind kind,
            String subject,
            UUID institution,
            String statement,
            String checkedBy,
            Instant at) {
        var holder = rows.lock(member);
        var id = rows.insert(member, kind, subject, institution, null, null);
        rows.succeed(
                rows.byId(id).orElseThrow(),
                new VerificationRows.Finding(statement, checkedBy, holder.fullName()),
                lifetimes.endOf(kind, holder.student(), at),
                true);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update verification set requested_at = :at, checked_at = :at where id = :id")
                .bind("at", at)
                .bind("id", id)
                .execute());
    }

    /** Asks without an answer yet. */
    public void askToVouch(UUID member, List<UUID> asked, Instant at) {
        var id = rows.insert(member, VerificationKind.VOUCHES, "", null, null, lifetimes.openUntil(at));
        vouchers.ask(id, asked);
    }

    /** Something that a moderator has to answer. */
    public void dispute(UUID disputer, UUID member, String reason, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into verification_dispute (id, verification_id, member_id, reason, opened_at, due_at)
                        select :id, v.id, :disputer, :reason, :at, :due from verification v
                        where v.member_id = :member and v.state = 'VALID' limit 1
                        """)
                .bind("id", Ids.next())
                .bind("disputer", disputer)
                .bind("member", member)
                .bind("reason", reason)
                .bind("at", at)
                .bind("due", lifetimes.answerDue(at))
                .execute());
    }
}
