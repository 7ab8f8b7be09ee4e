package dev.collega.connection;

import dev.collega.account.VerifiedEmail;
import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Asks members to connect where another feature brings two together: with the same rules, and out of the same budget. */
@ApplicationScoped
public class Requests {

    private final Connecting connecting;

    Requests(Connecting connecting) {
        this.connecting = connecting;
    }

    /**
     * In a transaction of its own; not to be called within another one.
     *
     * @return the id of the connection, which is accepted at once where they have asked me
     * @throws dev.collega.shared.problem.ProblemException as POST /connections answers
     */
    @Throttled(Budget.CONNECTION_REQUESTS)
    @VerifiedEmail
    @Transactional
    public UUID ask(UUID me, NewConnection request) {
        return connecting.request(me, request);
    }
}
