package dev.collega.account;

import dev.collega.shared.problem.Problems;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response.Status;
import org.jdbi.v3.core.Jdbi;

/**
 * Whoever cannot show that the mail at their address is theirs may look, but not ask or post: invented people cost
 * nothing otherwise. Read from the database each time, for verifying an address takes effect at once.
 */
@VerifiedEmail
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 110)
class VerifiedEmailCheck {

    private final CurrentMember me;
    private final EmailPolicy policy;
    private final Jdbi jdbi;

    VerifiedEmailCheck(CurrentMember me, EmailPolicy policy, Jdbi jdbi) {
        this.me = me;
        this.policy = policy;
        this.jdbi = jdbi;
    }

    @AroundInvoke
    Object check(InvocationContext context) throws Exception {
        if (policy.isVerificationRequired() && !isVerified()) {
            throw Problems.of(
                    Status.FORBIDDEN,
                    "email-not-verified",
                    "Confirm your email address first: a link was sent to it, and can be sent again.");
        }
        return context.proceed();
    }

    private boolean isVerified() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from account where id = :id and email_verified_at is not null)")
                .bind("id", me.id())
                .mapTo(Boolean.class)
                .one());
    }
}
