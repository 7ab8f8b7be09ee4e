package dev.collega.verification;

import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/**
 * Belonging to an institution, shown by reading mail there. The code is good for the member alone who asked: whoever gets
 * it unasked and follows the link confirms nothing for somebody else.
 */
@ApplicationScoped
class InstitutionEmails {

    private static final Duration CODE_GOOD_FOR = Duration.ofHours(24);
    private static final int MOST_WRONG_CODES = 5;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@]{4,189}");

    private final VerificationRows rows;
    private final Institutions institutions;
    private final Codes codes;
    private final Lifetimes lifetimes;
    private final VerificationLetters letters;
    private final Jdbi jdbi;
    private final Clock clock;

    InstitutionEmails(
            VerificationRows rows,
            Institutions institutions,
            Codes codes,
            Lifetimes lifetimes,
            VerificationLetters letters,
            Jdbi jdbi,
            Clock clock) {
        this.rows = rows;
        this.institutions = institutions;
        this.codes = codes;
        this.lifetimes = lifetimes;
        this.letters = letters;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    static String address(NewVerification request) {
        var email = request.email() == null ? "" : request.email().strip();
        if (!ADDRESS.matcher(email).matches()) {
            throw Problems.validation("/email", "email", "must be an email address");
        }
        return email;
    }

    UUID begin(UUID member, String email) {
        var institution = institutions
                .withDomain(domainOf(email))
                .orElseThrow(() -> Problems.unprocessable(
                        "institution-unknown",
                        "Addresses at " + domainOf(email)
                                + " are not known here. Ask whoever runs this Collega to enter your institution."));
        var id = rows.insert(
                member,
                VerificationKind.INSTITUTION_EMAIL,
                email,
                institution.id(),
                null,
                clock.instant().plus(CODE_GOOD_FOR));
        var code = codes.next();
        jdbi.useHandle(handle -> handle.createUpdate("update verification set code = :code where id = :id")
                .bind("code", codes.sealed(id, code))
                .bind("id", id)
                .execute());
        letters.code(member, email, id, code, institution.name());
        return id;
    }

    enum Outcome {
        CONFIRMED,
        WRONG_CODE,
        NOT_THERE
    }

    /** A wrong code is counted, and so must not be thrown from within. The same code again is as good as the first time. */
    @Transactional
    Outcome confirm(UUID member, UUID id, String code) {
        var holder = rows.lock(member);
        var now = clock.instant();
        var row = rows.of(member, id).filter(found -> found.kind() == VerificationKind.INSTITUTION_EMAIL);
        if (row.isEmpty()) {
            return Outcome.NOT_THERE;
        }
        if (row.get().isValidAt(now)) {
            return Outcome.CONFIRMED;
        }
        if (!row.get().isPendingAt(now) || !codes.fits(id, code, codeOf(id))) {
            count(row.get());
            return Outcome.WRONG_CODE;
        }
        var domain = domainOf(row.get().subject());
        var institution = institutions.withDomain(domain);
        if (institution.isEmpty()) {
            return Outcome.NOT_THERE;
        }
        if (rows.isHeldByAnother(
                member, VerificationKind.INSTITUTION_EMAIL, row.get().subject())) {
            throw Problems.conflict(
                    "verification-held", "This address verifies another member; it must be taken back there first.");
        }
        rows.succeed(
                row.get(),
                new VerificationRows.Finding(
                        "Has an email address at " + institution.get().name(), "Email to " + domain, holder.fullName()),
                lifetimes.endOf(VerificationKind.INSTITUTION_EMAIL, holder.student(), now),
                true);
        return Outcome.CONFIRMED;
    }

    private byte[] codeOf(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select code from verification where id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne()
                .orElse(null));
    }

    private void count(VerificationRows.Row row) {
        var wrong = jdbi.withHandle(handle -> handle.createQuery(
                        "update verification set wrong_codes = wrong_codes + 1 where id = :id returning wrong_codes")
                .bind("id", row.id())
                .mapTo(Integer.class)
                .one());
        if (wrong >= MOST_WRONG_CODES && row.state() == VerificationState.PENDING) {
            rows.end(row, VerificationState.REFUSED, "The code was wrong five times. Ask for another mail.");
        }
    }

    private static String domainOf(String email) {
        return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
