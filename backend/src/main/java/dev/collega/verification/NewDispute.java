package dev.collega.verification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong about a verification. Moderators read it; the one whom it is about does not. */
record NewDispute(
        @NotBlank
        @Size(min = 10, max = 2000)
        @Schema(examples = "She left this hospital in spring; the address belongs to her successor.")
        String reason) {

    NewDispute {
        reason = reason == null ? null : reason.strip();
    }
}
