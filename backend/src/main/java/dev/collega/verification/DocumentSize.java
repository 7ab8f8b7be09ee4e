package dev.collega.verification;

import dev.collega.shared.http.LargeBody;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large the document of a licence may be. */
@ApplicationScoped
class DocumentSize implements LargeBody {

    private final long bytes;

    DocumentSize(@ConfigProperty(name = "collega.verification.max-document-size") MemorySize limit) {
        bytes = limit.asLongValue();
    }

    @Override
    public String path() {
        return "/api/v1/me/verifications/*/document";
    }

    @Override
    public long bytes() {
        return bytes;
    }
}
