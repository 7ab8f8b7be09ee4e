package dev.collega.cadence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Sets the cadences of a demo network. */
@ApplicationScoped
public class CadenceSeed {

    private final Cadences cadences;

    CadenceSeed(Cadences cadences) {
        this.cadences = cadences;
    }

    public void keep(UUID owner, String tag, int idealDays, int longestDays, Instant since) {
        var cadence = new NewCadence(idealDays, longestDays, null);
        cadences.setForTag(owner, tag, cadence, since.atOffset(ZoneOffset.UTC).toLocalDate(), since);
    }
}
