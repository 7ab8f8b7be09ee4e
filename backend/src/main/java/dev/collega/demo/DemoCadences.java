package dev.collega.demo;

import dev.collega.cadence.CadenceSeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How often some members of the demo network wish to be in touch, and with whom. */
@ApplicationScoped
class DemoCadences {

    private static final Duration SINCE = Duration.ofDays(5);

    private final CadenceSeed cadences;

    DemoCadences(CadenceSeed cadences) {
        this.cadences = cadences;
    }

    void set(DemoCast cast) {
        keep(cast, "ines", "friends", 30, 61);
        keep(cast, "ines", "people who widen my view", 30, 42);
        keep(cast, "ines", "mentor", 42, 91);
        keep(cast, "amara", "mentees", 42, 91);
        keep(cast, "amara", "Sunday letters", 91, 182);
    }

    private void keep(DemoCast cast, String name, String tag, int idealDays, int longestDays) {
        cadences.keep(cast.id(name), tag, idealDays, longestDays, cast.ago(SINCE));
    }
}
