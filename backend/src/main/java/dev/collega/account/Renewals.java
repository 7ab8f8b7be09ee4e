package dev.collega.account;

import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.http.Visitor;
import dev.collega.shared.mail.Letter;
import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Continues sessions by their refresh tokens. */
@ApplicationScoped
class Renewals {

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final RefreshTokens refreshTokens;
    private final Visitor visitor;
    private final Event<Audited> audit;
    private final Event<Letter> letters;
    private final Clock clock;

    Renewals(
            AccountRepository accounts,
            SessionRepository sessions,
            RefreshTokens refreshTokens,
            Visitor visitor,
            Event<Audited> audit,
            Event<Letter> letters,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.visitor = visitor;
        this.audit = audit;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * A used token means that two hold it, and nobody knows which is the thief: the whole family ends, and the owner is
     * told. But a reply may be lost: for some seconds, and as long as nobody has used the next token, the old one gets
     * it once more.
     */
    @Transactional(dontRollbackOn = ProblemException.class)
    SignIn.SignedIn renew(String refreshToken) {
        var now = clock.instant();
        var use = refreshTokens.use(refreshToken, now).orElseThrow(Renewals::invalidToken);
        var session = sessions.findById(use.sessionId());
        if (!session.isLiveAt(now)) {
            throw invalidToken();
        }
        if (use.next() == null) {
            endStolen(session, now);
            throw invalidToken();
        }
        session.use(visitor.network(), now);
        return new SignIn.SignedIn(session, use.next());
    }

    private void endStolen(Session session, Instant now) {
        var account = accounts.findById(session.accountId());
        sessions.end(session, now);
        audit.fire(Audited.done(AuditAction.REFRESH_TOKEN_REUSED, account.id(), session.id()));
        letters.fire(new Letter(account.id(), account.email(), "session-ended", Map.of("device", session.device())));
    }

    private static ProblemException invalidToken() {
        return Problems.unauthenticated("invalid-refresh-token", "The session has ended; sign in again.");
    }
}
