package dev.collega.factor;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who we are to an authenticator: a domain, and the origins of the pages that may ask in its name. */
@Startup
@ApplicationScoped
class RelyingParty {

    static final String NAME = "Collega";

    private final String id;
    private final Set<Origin> origins;

    RelyingParty(
            @ConfigProperty(name = "collega.passkeys.origins") List<String> origins,
            @ConfigProperty(name = "collega.passkeys.relying-party") Optional<String> id) {
        var addresses = origins.stream().map(RelyingParty::address).toList();
        this.id = id.orElseGet(addresses.get(0)::getHost);
        this.origins = addresses.stream()
                .map(address -> new Origin(address.getScheme() + "://" + address.getAuthority()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Said when we start, and not to the first member who would add a passkey. */
    private static URI address(String origin) {
        var address = URI.create(origin.strip());
        if (address.getScheme() == null || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "COLLEGA_PUBLIC_URL or COLLEGA_PASSKEYS_ORIGINS: \"%s\" is no address such as https://collega.example"
                            .formatted(origin));
        }
        return address;
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
