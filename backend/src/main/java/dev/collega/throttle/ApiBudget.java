package dev.collega.throttle;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Every request to the API is paid for, by the member or token that sends it, or else by the address. It comes after the
 * check of the token, so a request that is refused for want of one costs nobody anything.
 */
class ApiBudget {

    private final Caller caller;
    private final RateLimits rateLimits;

    ApiBudget(Caller caller, RateLimits rateLimits) {
        this.caller = caller;
        this.rateLimits = rateLimits;
    }

    @ServerRequestFilter
    void spend() {
        var name = caller.name();
        rateLimits.spend(name.isPresent() ? Budget.API : Budget.OPEN, name.orElseGet(caller::network));
    }

    @ServerResponseFilter
    void tell(ContainerResponseContext response) {
        rateLimits.headers().forEach(response.getHeaders()::putSingle);
    }
}
