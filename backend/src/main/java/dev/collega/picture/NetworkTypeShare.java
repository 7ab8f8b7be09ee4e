package dev.collega.picture;

import dev.collega.connection.NetworkType;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record NetworkTypeShare(
        @NotNull NetworkType networkType,
        @NotNull int people,

        @NotNull
        @Schema(description = "After so many days without an interaction somebody of this type counts as neglected.")
        long longestGapDays) {}
