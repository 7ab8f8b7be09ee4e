package dev.collega.verification;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** ORCID's public API, version 3.0. */
@Singleton
class OrcidRegistry implements Registry {

    private final Optional<String> address;
    private final RegistryHttp http;

    OrcidRegistry(
            @ConfigProperty(name = "collega.verification.orcid-registry") Optional<String> address, RegistryHttp http) {
        this.address = address;
        this.http = http;
    }

    @Override
    public VerificationKind kind() {
        return VerificationKind.ORCID;
    }

    @Override
    public boolean isConfigured() {
        return address.isPresent();
    }

    @Override
    public String name() {
        return "ORCID registry";
    }

    @Override
    public Optional<Entry> look(String number) throws IOException, InterruptedException {
        var base = address.orElseThrow().replaceFirst("/+$", "");
        return http.get(base + "/v3.0/" + number + "/person").map(person -> {
            var name = person.path("name");
            return new Entry(
                    name.path("given-names").path("value").asText(""),
                    name.path("family-name").path("value").asText(""),
                    name.path("credit-name").path("value").asText(""),
                    null,
                    null);
        });
    }
}
