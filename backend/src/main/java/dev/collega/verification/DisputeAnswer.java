package dev.collega.verification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A moderator's answer; both members are told it, by mail too. */
record DisputeAnswer(
        @NotNull DisputeDecision decision,

        @NotBlank @Size(min = 10, max = 1000) @Schema(description = "What was found, and why. Both read it.")
        String words) {

    DisputeAnswer {
        words = words == null ? null : words.strip();
    }
}
