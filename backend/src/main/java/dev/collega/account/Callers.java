package dev.collega.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.security.Permission;

/**
 * Finds out who calls. A token that was read a moment ago costs no look-up: {@link VerifiedTokens} remembers it and
 * forgets it when it is revoked.
 */
@ApplicationScoped
class Callers implements IdentityProvider<TokenAuthenticationRequest> {

    private final VerifiedTokens verified;
    private final Instance<BearerTokens> kinds;

    Callers(VerifiedTokens verified, Instance<BearerTokens> kinds) {
        this.verified = verified;
        this.kinds = kinds;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Before that of SmallRye JWT, which knows one kind of token and no revocation. */
    @Override
    public int priority() {
        return SYSTEM_FIRST + 100;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        var token = request.getToken().getToken();
        return verified.find(token)
                .map(caller -> Uni.createFrom().item(identity(caller)))
                .orElseGet(() -> context.runBlocking(() -> identity(verified.remember(token, this::read))));
    }

    private Caller read(String token) {
        return kinds.stream()
                .filter(kind -> kind.issued(token))
                .flatMap(kind -> kind.read(token).stream())
                .findFirst()
                .orElseThrow(AuthenticationFailedException::new);
    }

    private static SecurityIdentity identity(Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(caller)
                .addPermissionChecker(permission -> Uni.createFrom().item(caller.may(scope(permission))))
                .build();
    }

    /** Quarkus reads "posts:write" as the action "write" of the permission "posts". */
    private static String scope(Permission permission) {
        return permission.getActions() == null || permission.getActions().isEmpty()
                ? permission.getName()
                : permission.getName() + ":" + permission.getActions();
    }
}
