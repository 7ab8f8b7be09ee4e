package dev.collega.factor;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who we are to an authenticator: a domain, and the origins of the pages that may ask in its name. */
@ApplicationScoped
class RelyingParty {

    static final String NAME = "Collega";

    private final String id;
    private final Set<Origin> origins;

    RelyingParty(
            @ConfigProperty(name = "collega.passkeys.origins") List<String> origins,
            @ConfigProperty(name = "collega.passkeys.relying-party") Optional<String> id) {
        this.id = id.orElseGet(() -> URI.create(origins.get(0)).getHost());
        this.origins = origins.stream().map(RelyingParty::origin).collect(Collectors.toUnmodifiableSet());
    }

    /** Of a public address, which may have a path. */
    private static Origin origin(String address) {
        var uri = URI.create(address);
        return new Origin(uri.getScheme() + "://" + uri.getAuthority());
    }

    String id() {
        return id;
    }

    ServerProperty expecting(byte[] nonce) {
        return ServerProperty.builder()
                .origins(origins)
                .rpId(id)
                .challenge(new DefaultChallenge(nonce))
                .build();
    }
}
