package dev.collega.contactimport;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file of contacts that is brought in, how far that is, and what came or would come of it. */
record ContactImportView(
        @NotNull UUID id,
        @NotNull ContactImportState state,
        String fileName,

        @Schema(description = "What kind of file it is, once that is known.")
        ContactImportFormat format,

        @NotNull Instant requestedAt,
        Instant endedAt,
        @NotNull ContactImportProgress progress,
        @NotNull ContactImportCounts counts,

        @NotNull @Schema(description = "Of a table: its columns, and what each is taken to hold.")
        List<ContactImportColumn> columns,

        @NotNull
        @Schema(description = "Sentences: why it failed, or what its owner should know of the file as a whole.")
        List<String> problems,

        @Schema(description = "Until when all that was added can be taken back at once.")
        Instant undoableUntil) {

    /** How many of how many rows have been worked on. */
    record ContactImportProgress(@NotNull int done, @NotNull int total) {}

    /** How many rows of which kind. */
    record ContactImportCounts(
            @JsonProperty("new") @NotNull @Schema(name = "new", description = "Who would be added.")
            int fresh,

            @NotNull
            @Schema(description = "Who is there already, or was in an earlier row; nothing of them is changed.")
            int matching,

            @NotNull @Schema(description = "What cannot be used.")
            int broken,

            @NotNull @Schema(description = "Who was added, once it is done.")
            int added,

            @NotNull @Schema(description = "Who stayed when it was undone, for their page was changed since.")
            int kept) {}

    /** A column of a table. */
    record ContactImportColumn(
            @NotNull String header,
            @NotNull List<String> examples,
            @NotNull ContactColumn field) {}
}
