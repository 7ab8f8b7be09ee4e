package dev.collega.citation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.collega.citation.FoundCitations.Found;
import dev.collega.citation.Identifier.Kind;
import dev.collega.shared.fetch.PublicWeb;
import dev.collega.shared.fetch.WebFault;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks registries for the work behind a number, where this installation names any: who asks tells them what is read here.
 * Both answer with a record of a format that is read anyway, so there is no third one to know.
 */
@Singleton
class Registries {

    private static final int MOST_BYTES = 512 * 1024;
    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private final Optional<String> doiRegistry;
    private final Optional<String> pubmedRegistry;
    private final PublicWeb web;
    private final Cache<Identifier, Citation> known =
            Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(KEPT_FOR).build();

    @Inject
    Registries(
            @ConfigProperty(name = "collega.citations.doi-registry") Optional<String> doiRegistry,
            @ConfigProperty(name = "collega.citations.pubmed-registry") Optional<String> pubmedRegistry,
            PublicWeb web) {
        this.doiRegistry = doiRegistry;
        this.pubmedRegistry = pubmedRegistry;
        this.web = web;
    }

    /** @param fault a sentence where the registry gave nothing; null also where there is none to ask */
    record Answer(Optional<Citation> citation, String fault) {

        static final Answer NOBODY_TO_ASK = new Answer(Optional.empty(), null);

        static Answer fault(String words) {
            return new Answer(Optional.empty(), words + " Write the rest by hand.");
        }
    }

    Answer look(Identifier identifier) {
        var address = address(identifier);
        if (address.isEmpty()) {
            return Answer.NOBODY_TO_ASK;
        }
        var before = known.getIfPresent(identifier);
        if (before != null) {
            return new Answer(Optional.of(before), null);
        }
        try {
            var answer = web.get(web.checked(address.get()), Map.of(), MOST_BYTES);
            if (answer.status() != 200) {
                return Answer.fault("The registry does not know this number.");
            }
            return read(identifier, new String(answer.body(), StandardCharsets.UTF_8));
        } catch (WebFault e) {
            return Answer.fault("The registry could not be asked: " + e.getMessage());
        }
    }

    private Answer read(Identifier identifier, String record) {
        var found = new Found();
        if (identifier.kind() == Kind.PMID) {
            MedlineFile.read(record, found);
        } else {
            RisFile.read(record, found);
        }
        var citation = found.as(null).citations().stream().findFirst();
        citation.ifPresent(one -> known.put(identifier, one));
        return citation.isPresent()
                ? new Answer(citation, null)
                : Answer.fault("The registry answered with nothing that can be read.");
    }

    /** {@code {id}} in a setting is the number. */
    private Optional<String> address(Identifier identifier) {
        var setting = identifier.kind() == Kind.DOI ? doiRegistry : pubmedRegistry;
        return setting.map(address -> URI.create(
                        address.replace("{id}", URLEncoder.encode(identifier.value(), StandardCharsets.UTF_8)))
                .toString());
    }
}
