package dev.collega.cme;

import dev.collega.citation.Citation;
import dev.collega.shared.http.Versioned;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of my log, which nobody else sees. */
@Schema(name = "CmeEntryView")
record CmeEntryView(
        @NotNull UUID id,

        @Schema(description = "Absent where there is none that I may read now.")
        UUID postId,

        @NotNull String title,
        Citation citation,
        @NotNull LocalDate readOn,
        @NotNull int minutes,
        String reflection,
        String category,
        @NotNull Instant createdAt,
        @NotNull long version)
        implements Versioned {}
