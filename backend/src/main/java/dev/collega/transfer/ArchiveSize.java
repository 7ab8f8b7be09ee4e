package dev.collega.transfer;

import dev.collega.shared.http.LargeBody;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large an archive may be that is brought in. */
@ApplicationScoped
class ArchiveSize implements LargeBody {

    private final long bytes;

    ArchiveSize(@ConfigProperty(name = "collega.imports.max-archive-size") MemorySize limit) {
        bytes = limit.asLongValue();
    }

    @Override
    public String path() {
        return "/api/v1/imports/archive";
    }

    @Override
    public long bytes() {
        return bytes;
    }
}
