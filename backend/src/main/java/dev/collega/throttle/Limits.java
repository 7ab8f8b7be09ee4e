package dev.collega.throttle;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The limits as they are configured; one that cannot be read is told at the start. */
@Startup
@Singleton
class Limits {

    private final boolean enabled;
    private final Map<Budget, Limit> limits = new EnumMap<>(Budget.class);

    Limits(Config config, @ConfigProperty(name = "collega.limits.enabled") boolean enabled) {
        this.enabled = enabled;
        for (var budget : Budget.values()) {
            limits.put(budget, Limit.parse(config.getValue("collega.limits." + budget, String.class)));
        }
    }

    boolean enabled() {
        return enabled;
    }

    Limit of(Budget budget) {
        return limits.get(budget);
    }
}
