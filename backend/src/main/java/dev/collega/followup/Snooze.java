package dev.collega.followup;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Not now: show it again on a later date. */
record Snooze(
        @NotNull @Schema(description = "A date in my time zone, after today.", examples = "2026-03-30")
        LocalDate until) {}
