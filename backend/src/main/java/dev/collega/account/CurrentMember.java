package dev.collega.account;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Who is asking: the member whose token came with the request. */
@RequestScoped
public class CurrentMember {

    private final SecurityIdentity identity;

    CurrentMember(SecurityIdentity identity) {
        this.identity = identity;
    }

    public UUID id() {
        return caller().memberId();
    }

    /** Absent where the request came with a personal access token. */
    public UUID sessionId() {
        return caller().sessionId();
    }

    /** By role, and by what the token is for. */
    public boolean isModerator() {
        return caller().may(Scopes.MODERATION);
    }

    public boolean isAdministrator() {
        return caller().may(Scopes.ADMINISTRATION);
    }

    private Caller caller() {
        if (identity.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new UnauthorizedException();
    }
}
