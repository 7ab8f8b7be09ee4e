package dev.collega.cadence;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Not for a while. */
record Pause(
        @NotNull
        @Schema(description = "When they show again: a date in my time zone, after today.", examples = "2027-01-04")
        LocalDate until) {

    static final int MOST_YEARS = 5;
}
