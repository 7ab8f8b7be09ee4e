package dev.collega.picture;

import dev.collega.connection.NetworkType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long one can go without a word before somebody is neglected. */
@ApplicationScoped
class Gaps {

    private final Map<NetworkType, Duration> byType;
    private final Duration withoutType;

    Gaps(
            @ConfigProperty(name = "collega.picture.longest-gap.operational") Duration operational,
            @ConfigProperty(name = "collega.picture.longest-gap.strategic") Duration strategic,
            @ConfigProperty(name = "collega.picture.longest-gap.personal") Duration personal,
            @ConfigProperty(name = "collega.picture.longest-gap.none") Duration withoutType) {
        this.byType = Map.of(
                NetworkType.OPERATIONAL, operational,
                NetworkType.STRATEGIC, strategic,
                NetworkType.PERSONAL, personal);
        this.withoutType = withoutType;
    }

    Duration of(NetworkType type) {
        return byType.get(type);
    }

    /** Who is of several types is missed as soon as the first of them says so. */
    Duration of(Set<NetworkType> types) {
        return types.stream().map(byType::get).min(Comparator.naturalOrder()).orElse(withoutType);
    }
}
