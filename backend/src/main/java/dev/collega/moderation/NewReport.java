package dev.collega.moderation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something about a member that those who look after the place should see. */
record NewReport(
        @NotNull UUID memberId,
        @NotNull ReportReason reason,

        @Size(max = 2000) @Schema(description = "What happened; no patient data. Read by moderators alone.")
        String words) {}
