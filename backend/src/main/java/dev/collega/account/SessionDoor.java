package dev.collega.account;

import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/** Where other features let in whoever has proved to them who they are. */
@ApplicationScoped
public class SessionDoor {

    /** The header that says how the refresh token travels, in the contract. */
    public static final String TRANSPORT = RefreshCookie.TRANSPORT_HEADER;

    private final SignIn signIn;
    private final SessionAnswers answers;
    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final Passwords passwords;
    private final CurrentMember me;
    private final HttpHeaders headers;
    private final Clock clock;

    SessionDoor(
            SignIn signIn,
            SessionAnswers answers,
            AccountRepository accounts,
            SessionRepository sessions,
            Passwords passwords,
            CurrentMember me,
            HttpHeaders headers,
            Clock clock) {
        this.signIn = signIn;
        this.answers = answers;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.me = me;
        this.headers = headers;
        this.clock = clock;
    }

    /**
     * Begins a session and answers as POST /sessions does.
     *
     * @param proof gives the account, or throws the problem; not asked when the answer could not be given anyway
     * @param cancelDeletion as in POST /sessions
     */
    public RestResponse<SessionView> open(Supplier<UUID> proof, Boolean cancelDeletion) {
        var asCookie = answers.asCookie(headers);
        return answers.created(signIn.begin(proof.get(), cancelDeletion), asCookie);
    }

    public boolean isPasswordOf(UUID accountId, String password) {
        return accounts.findByIdOptional(accountId)
                .filter(account -> passwords.matches(password, account.passwordHash()))
                .isPresent();
    }

    /** The member has proved again who they are: the session at hand is as fresh as a new one. */
    public void refresh() {
        sessions.of(me.id(), me.sessionId())
                .orElseThrow(() -> Problems.unauthenticated("unauthenticated", "The session has ended; sign in again."))
                .authenticate(clock.instant());
    }
}
