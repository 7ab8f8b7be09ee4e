package dev.collega.introduction;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The introducer's yes. */
record IntroductionAgreement(
        @Size(min = 10, max = 500) @Schema(description = "In my own words; left out, the asker's own are passed on.")
        String reason) {

    IntroductionAgreement {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }
}
