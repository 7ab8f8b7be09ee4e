package dev.collega.file;

import dev.collega.shared.http.LargeBody;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large a file may be that comes with a post. */
@ApplicationScoped
class FileSize implements LargeBody {

    private final long bytes;

    FileSize(@ConfigProperty(name = "collega.files.max-size") MemorySize limit) {
        bytes = limit.asLongValue();
    }

    @Override
    public String path() {
        return "/api/v1/files";
    }

    @Override
    public long bytes() {
        return bytes;
    }
}
