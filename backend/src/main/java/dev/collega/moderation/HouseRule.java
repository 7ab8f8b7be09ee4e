package dev.collega.moderation;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the rules by which members live together here. */
record HouseRule(
        @NotNull @Schema(examples = "no-patients") String key,
        @NotNull String title,
        @NotNull String text,

        @Schema(description = "The reason by which a breach is reported.")
        ReportReason reason) {}
