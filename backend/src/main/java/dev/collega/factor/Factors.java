package dev.collega.factor;

import dev.collega.account.SecondFactors;
import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What an account has beside its password, and what that means at the door. */
@ApplicationScoped
class Factors implements SecondFactors {

    private final Jdbi jdbi;
    private final Challenges challenges;
    private final Totp totp;
    private final RecoveryCodes recoveryCodes;
    private final Passkeys passkeys;
    private final RelyingParty relyingParty;
    private final FactorLetters letters;
    private final Event<Audited> audited;

    Factors(
            Jdbi jdbi,
            Challenges challenges,
            Totp totp,
            RecoveryCodes recoveryCodes,
            Passkeys passkeys,
            RelyingParty relyingParty,
            FactorLetters letters,
            Event<Audited> audited) {
        this.jdbi = jdbi;
        this.challenges = challenges;
        this.totp = totp;
        this.recoveryCodes = recoveryCodes;
        this.passkeys = passkeys;
        this.relyingParty = relyingParty;
        this.letters = letters;
        this.audited = audited;
    }

    @Override
    public Optional<Question> ask(UUID accountId) {
        var kinds = of(accountId);
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        var asked = challenges.ask(Challenges.Kind.SECOND_FACTOR, accountId);
        var options = kinds.contains(FactorKind.PASSKEY)
                ? PasskeyRequestOptions.to(passkeys.of(accountId), relyingParty, asked.nonce())
                : null;
        return Optional.of(
                new Question(asked.token(), kinds.stream().map(Enum::name).toList(), options));
    }

    /** Recovery codes stand in for another factor: alone they are none. */
    Set<FactorKind> of(UUID accountId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select exists (select from totp where account_id = :account and confirmed_at is not null) as totp,
                       exists (select from passkey where account_id = :account) as passkey,
                       exists (select from recovery_code where account_id = :account and used_at is null) as recovery_code
                """)
                .bind("account", accountId)
                .map((row, context) -> kinds(row))
                .one());
    }

    private static Set<FactorKind> kinds(ResultSet row) throws SQLException {
        var kinds = EnumSet.noneOf(FactorKind.class);
        if (row.getBoolean("totp")) {
            kinds.add(FactorKind.TOTP);
        }
        if (row.getBoolean("passkey")) {
            kinds.add(FactorKind.PASSKEY);
        }
        if (!kinds.isEmpty() && row.getBoolean("recovery_code")) {
            kinds.add(FactorKind.RECOVERY_CODE);
        }
        return kinds;
    }

    /** Takes a code of either kind; they cannot be mistaken for each other. */
    boolean accept(UUID accountId, String code) {
        var plain = code.replaceAll("\\s", "");
        if (plain.matches("\\d{6}")) {
            return totp.accept(accountId, plain);
        }
        if (!recoveryCodes.accept(accountId, plain)) {
            return false;
        }
        audited.fire(Audited.done(AuditAction.RECOVERY_CODE_USED, accountId));
        letters.tell(accountId, "recovery-code-used", Map.of());
        return true;
    }

    FactorsView shownTo(UUID accountId) {
        var keys = passkeys.shownTo(accountId);
        return jdbi.withHandle(handle -> handle.createQuery("""
                select (select confirmed_at from totp where account_id = :account) as totp_added_at,
                       (select made_at from recovery_code_set where account_id = :account) as codes_made_at,
                       (select count(*) from recovery_code where account_id = :account and used_at is null) as codes_left
                """)
                .bind("account", accountId)
                .map((row, context) -> {
                    var addedAt = Rows.instant(row, "totp_added_at");
                    var madeAt = Rows.instant(row, "codes_made_at");
                    return new FactorsView(
                            addedAt == null ? null : new FactorsView.App(addedAt),
                            madeAt == null ? null : new FactorsView.Codes(row.getInt("codes_left"), madeAt),
                            keys,
                            !keys.isEmpty());
                })
                .one());
    }

    /** Whoever began to sign in with the former password begins anew. */
    void forgetQuestions(@Observes Audited event) {
        if (event.action() == AuditAction.PASSWORD_CHANGED && !event.refused()) {
            challenges.closeAllOf(event.memberId());
        }
    }
}
