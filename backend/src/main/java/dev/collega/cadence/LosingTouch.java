package dev.collega.cadence;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody with whom I lose touch. */
record LosingTouch(
        @NotNull KeptPerson contact,

        @Schema(description = "Left out where there was never a touch that I know of.")
        LocalDate lastTouchOn,

        @NotNull @Schema(description = "The last touch, or since when they are in my address book.")
        LocalDate since,

        @Schema(description = "AMBER or RED; left out for who has no cadence.")
        GapState state,

        @Schema(description = "Since when a word is due; left out for who has no cadence.")
        LocalDate nextOn,

        @Schema(description = "From when on it is red; left out for who has no cadence.")
        LocalDate latestOn,

        @Schema(description = "The open follow-up that the cadence keeps.")
        UUID followUpId) {}
