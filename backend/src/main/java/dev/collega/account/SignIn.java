package dev.collega.account;

import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Begins, renews and ends sessions. */
@ApplicationScoped
class SignIn {

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final RefreshTokens refreshTokens;
    private final Passwords passwords;
    private final Leaving leaving;
    private final Clock clock;
    private final Duration lifetime;

    SignIn(
            AccountRepository accounts,
            SessionRepository sessions,
            RefreshTokens refreshTokens,
            Passwords passwords,
            Leaving leaving,
            Clock clock,
            @ConfigProperty(name = "collega.tokens.refresh-lifetime") Duration lifetime) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.passwords = passwords;
        this.leaving = leaving;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** A live session and the refresh token that continues it. */
    record SignedIn(Session session, String refreshToken) {}

    /** Says the same, and takes as long, whether the address or the password is wrong. */
    @Transactional
    SignedIn begin(NewSession request) {
        var account = accounts.byEmail(request.email().strip());
        if (account.isEmpty()) {
            passwords.matchNobody(request.password());
            throw wrongCredentials();
        }
        if (!passwords.matches(request.password(), account.get().passwordHash())) {
            throw wrongCredentials();
        }
        leaving.check(account.get(), request.cancelDeletion());
        var session = Session.begin(account.get().id(), clock.instant(), lifetime);
        sessions.persistAndFlush(session);
        return new SignedIn(session, refreshTokens.issue(session.id(), clock.instant()));
    }

    /** A used token means that two hold it, and nobody knows which is the thief: the whole family ends. */
    @Transactional(dontRollbackOn = ProblemException.class)
    SignedIn renew(String refreshToken) {
        var now = clock.instant();
        var use = refreshTokens.use(refreshToken, now).orElseThrow(SignIn::invalidToken);
        var session = sessions.findById(use.sessionId());
        if (!use.fresh()) {
            session.end(now);
            throw invalidToken();
        }
        if (!session.isLiveAt(now)) {
            throw invalidToken();
        }
        session.use(now);
        return new SignedIn(session, refreshTokens.issue(session.id(), now));
    }

    private static ProblemException wrongCredentials() {
        return Problems.unauthenticated("invalid-credentials", "The email address or the password is not right.");
    }

    private static ProblemException invalidToken() {
        return Problems.unauthenticated("invalid-refresh-token", "The session has ended; sign in again.");
    }
}
