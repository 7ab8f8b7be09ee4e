package dev.collega.search;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the one search box found. */
record SearchAnswer(
        @NotNull @Schema(description = "Those kinds that were asked for.")
        List<SearchGroup> groups) {}
