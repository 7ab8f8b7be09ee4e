package dev.collega.rota;

import dev.collega.shared.http.LargeBody;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large the file of a duty rota may be. */
@ApplicationScoped
class RotaFileSize implements LargeBody {

    private final long bytes;

    RotaFileSize(@ConfigProperty(name = "collega.rota.max-file-size") MemorySize limit) {
        bytes = limit.asLongValue();
    }

    @Override
    public String path() {
        return "/api/v1/me/duty-rota/file";
    }

    @Override
    public long bytes() {
        return bytes;
    }
}
