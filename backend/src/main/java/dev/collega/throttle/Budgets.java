package dev.collega.throttle;

import jakarta.enterprise.context.RequestScoped;

/**
 * For resources that know only on the way what a request costs; elsewhere {@link Throttled} does. Not to be called within
 * a transaction.
 */
@RequestScoped
public class Budgets {

    private final Requester requester;
    private final RateLimits rateLimits;

    Budgets(Requester requester, RateLimits rateLimits) {
        this.requester = requester;
        this.rateLimits = rateLimits;
    }

    /** @throws dev.collega.shared.problem.ProblemException too-many-requests */
    public void spend(Budget budget, int times) {
        var whose = requester.memberOrNetwork();
        for (int i = 0; i < times; i++) {
            rateLimits.spend(budget, whose);
        }
    }
}
