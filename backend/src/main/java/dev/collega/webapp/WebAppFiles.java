package dev.collega.webapp;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The files of the web app as the build has put them into the package. */
@ApplicationScoped
class WebAppFiles {

    private static final String ROOT = "META-INF/resources";

    /** Only what is there, so that asking for what is not cannot fill the memory. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    boolean has(String path) {
        // All files have an extension; folders look like files from here and have none.
        if (!hasExtension(path)) {
            return false;
        }
        if (known.contains(path)) {
            return true;
        }
        var there = classes().getResource(ROOT + path) != null;
        if (there) {
            known.add(path);
        }
        return there;
    }

    static boolean hasExtension(String path) {
        return path.indexOf('.', path.lastIndexOf('/')) >= 0;
    }

    Optional<String> read(String path) {
        try (var in = classes().getResourceAsStream(ROOT + path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassLoader classes() {
        return Thread.currentThread().getContextClassLoader();
    }
}
