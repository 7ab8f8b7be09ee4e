package dev.collega.throttle;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Every request to the API is paid for, by the member or token that sends it, or else by the address. It comes after the
 * check of the token, so a request that is refused for want of one costs nobody anything.
 */
class ApiBudget {

    private final Requester requester;
    private final RateLimits rateLimits;

    ApiBudget(Requester requester, RateLimits rateLimits) {
        this.requester = requester;
        this.rateLimits = rateLimits;
    }

    @ServerRequestFilter
    void spend() {
        var name = requester.name();
        rateLimits.spend(name.isPresent() ? Budget.API : Budget.OPEN, name.orElseGet(requester::network));
    }

    @ServerResponseFilter
    void tell(ContainerResponseContext response) {
        rateLimits.headers().forEach(response.getHeaders()::putSingle);
    }
}
