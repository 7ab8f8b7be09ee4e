package dev.collega.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That two contacts are the same person. */
record NewMerge(
        @NotNull @Schema(description = "The contact that goes.")
        UUID with,

        @Schema(description = "Whose value stays; what is left out is as the preview proposes it.")
        Map<@NotNull MergeField, @NotNull MergeChoice> choices,

        @NotNull @Valid @Schema(description = "What was looked at: if either has changed since, nothing is done.")
        Versions versions) {

    @Schema(name = "MergeVersions")
    record Versions(@NotNull long kept, @NotNull long with) {}

    NewMerge {
        choices = choices == null ? Map.of() : choices;
    }
}
