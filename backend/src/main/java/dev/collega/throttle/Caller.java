package dev.collega.throttle;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who asks, as far as limits go. */
@RequestScoped
public class Caller {

    /** Says which member an identity belongs to, when its name says more: a member may have several tokens. */
    public static final String MEMBER = "member";

    private final CurrentIdentityAssociation association;
    private final RoutingContext request;

    Caller(CurrentIdentityAssociation association, RoutingContext request) {
        this.association = association;
        this.request = request;
    }

    /** The member, or the token where it is one of its own; nobody where none was sent or what was sent is not valid. */
    Optional<String> name() {
        return identity().map(identity -> identity.getPrincipal().getName());
    }

    /** The member whichever token was sent, or else the address. */
    String memberOrAddress() {
        return identity().map(Caller::member).orElseGet(this::network);
    }

    /** Where the request came from: an IPv4 address, or the first 64 bits of an IPv6 one, which are one household's. */
    public String network() {
        return Network.of(request.request().remoteAddress().hostAddress());
    }

    private Optional<SecurityIdentity> identity() {
        try {
            return Optional.of(association.getIdentity()).filter(identity -> !identity.isAnonymous());
        } catch (AuthenticationFailedException e) {
            return Optional.empty();
        }
    }

    private static String member(SecurityIdentity identity) {
        var member = identity.<Object>getAttribute(MEMBER);
        return member == null ? identity.getPrincipal().getName() : member.toString();
    }
}
