package dev.collega.throttle;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who asks, as far as limits go. */
@RequestScoped
public class Requester {

    /** A member's own sessions go by the member's id, their tokens by that, this and the token's. */
    private static final String TOKEN = "/";

    private final CurrentIdentityAssociation association;
    private final RoutingContext request;

    Requester(CurrentIdentityAssociation association, RoutingContext request) {
        this.association = association;
        this.request = request;
    }

    /** The member, or the token where it is one of its own; nobody where none was sent or what was sent is not valid. */
    Optional<String> name() {
        try {
            var identity = association.getIdentity();
            return identity.isAnonymous()
                    ? Optional.empty()
                    : Optional.of(identity.getPrincipal().getName());
        } catch (AuthenticationFailedException e) {
            return Optional.empty();
        }
    }

    /** The member whichever token was sent. */
    Optional<String> member() {
        return name().map(name -> name.split(TOKEN)[0]);
    }

    String memberOrNetwork() {
        return member().orElseGet(this::network);
    }

    /** Where the request came from: an IPv4 address, or the first 64 bits of an IPv6 one, which are one household's. */
    public String network() {
        return Network.of(request.request().remoteAddress().hostAddress());
    }
}
