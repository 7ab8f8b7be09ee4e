package dev.collega.verification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision about a licence. */
record ReviewDecision(
        @NotNull ReviewOutcome decision,

        @Size(max = 1000) @Schema(description = "For the member; a refusal needs them.")
        String words,

        @Schema(description = "The last day on which the licence holds, as the document says; else as the member said.")
        LocalDate validUntil) {

    ReviewDecision {
        words = words == null || words.isBlank() ? null : words.strip();
    }
}
