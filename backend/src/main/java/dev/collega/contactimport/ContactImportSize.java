package dev.collega.contactimport;

import dev.collega.shared.http.LargeBody;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large a file of contacts may be. */
@ApplicationScoped
class ContactImportSize implements LargeBody {

    private final long bytes;

    ContactImportSize(@ConfigProperty(name = "collega.contact-imports.max-file-size") MemorySize limit) {
        bytes = limit.asLongValue();
    }

    @Override
    public String path() {
        return "/api/v1/contact-imports";
    }

    @Override
    public long bytes() {
        return bytes;
    }
}
