package dev.collega.demo;

import dev.collega.cme.CmeSeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** What one of the demo network has noted of what she read. */
@ApplicationScoped
class DemoReading {

    private final CmeSeed log;

    DemoReading(CmeSeed log) {
        this.log = log;
    }

    void log(DemoCast cast, UUID delirium, UUID checklist) {
        log(
                cast,
                delirium,
                70,
                35,
                "Glasses and hearing aids are on our admission form now. I count them on Fridays.",
                "Journal club");
        log(cast, checklist, 12, 20, "Read aloud, not ticked. Ask the most junior person first.", "Reading");
    }

    private void log(DemoCast cast, UUID post, int daysAgo, int minutes, String reflection, String category) {
        var at = cast.ago(Duration.ofDays(daysAgo));
        log.log(cast.id("ines"), post, LocalDate.ofInstant(at, ZoneOffset.UTC), minutes, reflection, category, at);
    }
}
