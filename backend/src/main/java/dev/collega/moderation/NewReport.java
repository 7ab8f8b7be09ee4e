package dev.collega.moderation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that those who look after the place should see. */
record NewReport(
        @NotNull @Valid Subject subject,
        @NotNull ReportReason reason,

        @Size(max = 2000) @Schema(description = "What happened; no patient data. Read by moderators alone.")
        String words) {

    String saidWords() {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
