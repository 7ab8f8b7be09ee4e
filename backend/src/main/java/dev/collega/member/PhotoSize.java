package dev.collega.member;

import dev.collega.shared.http.LargeBody;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large the file of a photo may be. */
@ApplicationScoped
class PhotoSize implements LargeBody {

    private final long bytes;

    PhotoSize(@ConfigProperty(name = "collega.photos.max-size") MemorySize limit) {
        bytes = limit.asLongValue();
    }

    @Override
    public String path() {
        return "/api/v1/me/photo";
    }

    @Override
    public long bytes() {
        return bytes;
    }
}
