package dev.collega.account;

import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.http.Visitor;
import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionExceptionResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Begins sessions. */
@ApplicationScoped
class SignIn {

    private final Credentials credentials;
    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final RefreshTokens refreshTokens;
    private final Passwords passwords;
    private final Leaving leaving;
    private final SuspendedVisits suspendedVisits;
    private final SecondFactors secondFactors;
    private final Visitor visitor;
    private final Event<Audited> audit;
    private final Clock clock;
    private final Duration lifetime;

    SignIn(
            Credentials credentials,
            AccountRepository accounts,
            SessionRepository sessions,
            RefreshTokens refreshTokens,
            Passwords passwords,
            Leaving leaving,
            SuspendedVisits suspendedVisits,
            SecondFactors secondFactors,
            Visitor visitor,
            Event<Audited> audit,
            Clock clock,
            @ConfigProperty(name = "collega.tokens.refresh-lifetime") Duration lifetime) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.passwords = passwords;
        this.leaving = leaving;
        this.suspendedVisits = suspendedVisits;
        this.secondFactors = secondFactors;
        this.visitor = visitor;
        this.audit = audit;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** A live session and the refresh token that continues it. */
    record SignedIn(Session session, String refreshToken) {}

    /** Says the same, and takes as long, whether the address or the password is wrong. */
    SignedIn begin(NewSession request) {
        var known = credentials.of(request.email().strip());
        if (known.isEmpty()) {
            passwords.matchNobody(request.password());
            // The same work as below: what is written down for one and not for the other can be told by the time.
            audit.fire(Audited.refused(AuditAction.SIGN_IN_FAILED, null));
            throw wrongCredentials();
        }
        var account = known.get().accountId();
        var hash = known.get().passwordHash();
        if (!passwords.matches(request.password(), hash)) {
            audit.fire(Audited.refused(AuditAction.SIGN_IN_FAILED, account));
            throw wrongCredentials();
        }
        var newHash = passwords.isOutdated(hash) ? passwords.hash(request.password()) : hash;
        // What is asked of the member next is written down, though the answer is a problem.
        return QuarkusTransaction.requiringNew()
                .exceptionHandler(fault -> fault instanceof ProblemException
                        ? TransactionExceptionResult.COMMIT
                        : TransactionExceptionResult.ROLLBACK)
                .call(() -> {
                    if (!newHash.equals(hash)) {
                        accounts.rehash(account, hash, newHash);
                    }
                    secondFactors.ask(account).ifPresent(question -> {
                        throw secondFactorRequired(question);
                    });
                    return begin(account, request.cancelDeletion());
                });
    }

    /** For whoever has proved who they are: every way in ends here. */
    @Transactional(dontRollbackOn = ProblemException.class)
    SignedIn begin(UUID accountId, Boolean cancelDeletion) {
        var account = accounts.findByIdOptional(accountId).orElseThrow(SignIn::wrongCredentials);
        if (account.isSuspended()) {
            throw suspended(account, cancelDeletion);
        }
        leaving.check(account, cancelDeletion);
        var session = Session.begin(account.id(), visitor.device(), visitor.network(), clock.instant(), lifetime);
        sessions.persistAndFlush(session);
        audit.fire(Audited.done(AuditAction.SIGNED_IN, session.accountId(), session.id()));
        return new SignedIn(session, refreshTokens.issue(session.id(), clock.instant()));
    }

    /** Who they are is proved all the same: they may read why, appeal, and say whether they leave. */
    private ProblemException suspended(Account account, Boolean cancelDeletion) {
        audit.fire(Audited.refused(AuditAction.SIGN_IN_FAILED, account.id()));
        if (Boolean.TRUE.equals(cancelDeletion)) {
            leaving.check(account, true);
        }
        return Problems.of(
                        Status.FORBIDDEN,
                        "account-suspended",
                        "This account is suspended; POST /suspended/decisions says why, and how to appeal.")
                .with("appealToken", suspendedVisits.begin(account.id()).text());
    }

    private static ProblemException wrongCredentials() {
        return Problems.unauthenticated("invalid-credentials", "The email address or the password is not right.");
    }

    private static ProblemException secondFactorRequired(SecondFactors.Question question) {
        var problem = Problems.unauthenticated(
                        "second-factor-required", "The password is right; this account asks for a second factor too.")
                .with("challenge", question.challenge())
                .with("factors", question.factors());
        return question.passkeyOptions() == null ? problem : problem.with("passkeyOptions", question.passkeyOptions());
    }
}
