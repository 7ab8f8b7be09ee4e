package dev.collega.throttle;

import dev.collega.shared.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.validation.ConstraintViolationException;

/**
 * Before any transaction and before the body is looked at; who sends a body of the wrong shape has done nothing yet and
 * gets it back.
 */
@Throttled
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
class ThrottledCheck {

    private final Requester requester;
    private final RateLimits rateLimits;

    ThrottledCheck(Requester requester, RateLimits rateLimits) {
        this.requester = requester;
        this.rateLimits = rateLimits;
    }

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        var budget = call.getMethod().getAnnotation(Throttled.class).value();
        var whose = requester.memberOrNetwork();
        rateLimits.spend(budget, whose);
        try {
            return call.proceed();
        } catch (ConstraintViolationException e) {
            rateLimits.giveBack(budget, whose);
            throw e;
        } catch (ProblemException e) {
            if (e.status().getStatusCode() == 400) {
                rateLimits.giveBack(budget, whose);
            }
            throw e;
        }
    }
}
