package dev.collega.moderation;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why my account is suspended. */
record SuspensionView(
        @NotNull Instant suspendedAt,

        @Schema(description = "When it will be deleted; absent where I have not asked for that.")
        Instant deletionDueAt,

        @NotNull @Schema(description = "The decisions that suspend it; the newest first.")
        List<DecisionView> decisions) {}
