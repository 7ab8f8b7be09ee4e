package dev.collega.verification;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The NPPES registry of the United States, API version 2.1. */
@Singleton
class NpiRegistry implements Registry {

    private final Optional<String> address;
    private final RegistryHttp http;

    NpiRegistry(
            @ConfigProperty(name = "collega.verification.npi-registry") Optional<String> address, RegistryHttp http) {
        this.address = address;
        this.http = http;
    }

    @Override
    public VerificationKind kind() {
        return VerificationKind.NPI;
    }

    @Override
    public boolean isConfigured() {
        return address.isPresent();
    }

    @Override
    public String name() {
        return "NPI registry";
    }

    @Override
    public Optional<Entry> look(String number) throws IOException, InterruptedException {
        var base = address.orElseThrow().replaceFirst("/+$", "");
        var answer = http.get(base + "/?version=2.1&number=" + number).orElseThrow(() -> new IOException("status 404"));
        if (!answer.path("results").isArray()) {
            throw new IOException("no results in the answer");
        }
        return StreamSupport.stream(answer.path("results").spliterator(), false)
                .filter(result -> number.equals(result.path("number").asText()))
                .filter(NpiRegistry::isPersonAtWork)
                .map(NpiRegistry::entry)
                .findFirst();
    }

    /** Organisations have numbers too (NPI-2), and numbers are deactivated. */
    private static boolean isPersonAtWork(JsonNode result) {
        return "NPI-1".equals(result.path("enumeration_type").asText())
                && "A".equals(result.path("basic").path("status").asText("A"));
    }

    private static Entry entry(JsonNode result) {
        var basic = result.path("basic");
        var others = StreamSupport.stream(result.path("other_names").spliterator(), false)
                .map(name -> name.path("first_name").asText("") + " "
                        + name.path("last_name").asText(""))
                .collect(Collectors.joining(" "));
        var taxonomy = StreamSupport.stream(result.path("taxonomies").spliterator(), false)
                .filter(one -> one.path("primary").asBoolean())
                .findFirst();
        return new Entry(
                basic.path("first_name").asText(""),
                basic.path("last_name").asText(""),
                basic.path("middle_name").asText("") + " " + others,
                taxonomy.map(one -> one.path("desc").asText()).orElse(null),
                taxonomy.map(one -> one.path("code").asText()).orElse(null));
    }
}
