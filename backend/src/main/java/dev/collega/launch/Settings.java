package dev.collega.launch;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the operator has configured, read before Quarkus starts from the same places (system properties, environment,
 * .env, config/application.properties, the packaged defaults), and what the launcher adds to it.
 */
final class Settings {

    private static final int PACKAGED = 250;

    private final SmallRyeConfig config;
    private final List<String> offered = new ArrayList<>();

    private Settings(SmallRyeConfig config) {
        this.config = config;
    }

    static Settings read() {
        // Not ConfigProvider.getConfig(): that one is cached, and Quarkus would not see what is offered afterwards.
        return new Settings(ConfigUtils.configBuilder().build());
    }

    Optional<String> find(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    /** Whether the operator has chosen a value; those in the package's own application.properties are no choice. */
    boolean has(String name) {
        var value = config.getConfigValue(name);
        return value.getValue() != null && !value.getValue().isBlank() && value.getConfigSourceOrdinal() > PACKAGED;
    }

    List<Path> paths(String name) {
        return config.getOptionalValues(name, String.class).orElse(List.of()).stream()
                .map(Path::of)
                .toList();
    }

    boolean flag(String name) {
        return find(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** Hands a value to Quarkus unless the operator has chosen one. */
    void offer(String name, String value) {
        if (!has(name)) {
            System.setProperty(name, value);
            offered.add(name);
        }
    }

    /** Takes back what was offered: `quarkus:dev` starts the application again in the same JVM. */
    void withdraw() {
        offered.forEach(System::clearProperty);
        offered.clear();
    }
}
