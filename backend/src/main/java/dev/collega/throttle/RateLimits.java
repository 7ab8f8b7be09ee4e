package dev.collega.throttle;

import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The budgets that one request has spent of, and how its answer tells (draft-ietf-httpapi-ratelimit-headers-09). */
@RequestScoped
class RateLimits {

    private final Spending spending;
    private final Limits limits;
    private final Map<Budget, Allowance> spent = new LinkedHashMap<>();

    RateLimits(Spending spending, Limits limits) {
        this.spending = spending;
        this.limits = limits;
    }

    void spend(Budget budget, String whose) {
        var allowance = spending.spend(budget, whose);
        if (allowance.isPresent()) {
            spent.put(budget, allowance.get());
            if (!allowance.get().granted()) {
                throw exhausted(budget, allowance.get());
            }
        }
    }

    void giveBack(Budget budget, String whose) {
        var before = spent.get(budget);
        if (before != null) {
            spending.giveBack(budget, whose);
            spent.put(budget, new Allowance(true, before.remaining() + 1, before.reset()));
        }
    }

    Map<String, String> headers() {
        var policies = new ArrayList<String>();
        var states = new ArrayList<String>();
        spent.forEach((budget, allowance) -> {
            policies.add(policy(budget));
            states.add("\"%s\";r=%d;t=%d".formatted(budget, allowance.remaining(), allowance.resetSeconds()));
        });
        return spent.isEmpty() ? Map.of() : Map.of("RateLimit-Policy", list(policies), "RateLimit", list(states));
    }

    private String policy(Budget budget) {
        var limit = limits.of(budget);
        return "\"%s\";q=%d;w=%d"
                .formatted(budget, limit.requests(), limit.per().toSeconds());
    }

    private ProblemException exhausted(Budget budget, Allowance allowance) {
        return Problems.tooManyRequests(
                "The limit \"%s\" is reached: %d requests in %s."
                        .formatted(
                                budget,
                                limits.of(budget).requests(),
                                words(limits.of(budget).per())),
                Duration.ofSeconds(allowance.resetSeconds()));
    }

    private static String words(Duration per) {
        if (per.toSeconds() % 60 != 0) {
            return per.toSeconds() + " seconds";
        }
        return per.toMinutes() % 60 != 0 ? per.toMinutes() + " minutes" : per.toHours() + " hours";
    }

    private static String list(List<String> members) {
        return String.join(", ", members);
    }
}
