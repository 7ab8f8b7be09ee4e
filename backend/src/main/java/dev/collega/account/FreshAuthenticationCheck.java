package dev.collega.account;

import dev.collega.shared.problem.Problems;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whoever finds an open laptop shall not be able to take the account over: what changes how one signs in, and what
 * cannot be undone, asks for the password or another factor again.
 */
@FreshAuthentication
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class FreshAuthenticationCheck {

    private final CurrentMember me;
    private final SessionRepository sessions;
    private final Clock clock;
    private final Duration freshFor;

    FreshAuthenticationCheck(
            CurrentMember me,
            SessionRepository sessions,
            Clock clock,
            @ConfigProperty(name = "collega.sessions.fresh-for") Duration freshFor) {
        this.me = me;
        this.sessions = sessions;
        this.clock = clock;
        this.freshFor = freshFor;
    }

    @AroundInvoke
    Object check(InvocationContext context) throws Exception {
        var since = clock.instant().minus(freshFor);
        var fresh = sessions.of(me.id(), me.sessionId())
                .filter(session -> session.authenticatedAt().isAfter(since))
                .isPresent();
        if (!fresh) {
            throw Problems.unauthenticated(
                    "fresh-authentication-required", "Confirm that it is you, then repeat the request.");
        }
        return context.proceed();
    }
}
