package dev.collega.cadence;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many contacts I was in touch with, week by week. For me to look at, and no score: nothing is compared with it. */
record KeptContacts(
        @NotNull @Schema(examples = "Europe/Lisbon") String timeZone,

        @NotNull @Schema(description = "Oldest first; the last one is the week that is.")
        List<Week> weeks) {

    /** Each contact counts once a week, and once in each of its network types. */
    @Schema(name = "KeptContactsWeek")
    record Week(
            @NotNull @Schema(description = "By ISO 8601.", examples = "2026-W47")
            String week,

            @NotNull @Schema(description = "Its Monday.") LocalDate startsOn,

            @NotNull int contacts,
            @NotNull int operational,
            @NotNull int strategic,
            @NotNull int personal,

            @NotNull @Schema(description = "Without a network type.")
            int other) {}
}
