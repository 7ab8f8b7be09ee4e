package dev.collega.transfer;

import dev.collega.shared.archive.ImportReport;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An archive that is brought in, and what came of it. */
record ImportView(
        @NotNull UUID id,
        @NotNull ImportState state,
        @NotNull Instant requestedAt,
        Instant endedAt,
        @NotNull ImportCounts counts,

        @NotNull @Schema(description = "Sentences: why it failed or, where it is done, what was left out.")
        List<String> problems) {

    /** Of each noun. */
    record ImportCounts(
            @NotNull ImportCount contacts,
            @NotNull ImportCount interactions,
            @NotNull ImportCount followUps,
            @NotNull ImportCount posts,

            @NotNull @Schema(description = "Fields of my profile: those that were empty are filled in.")
            ImportCount profileFields) {

        static ImportCounts of(Map<String, ImportReport.Count> counts) {
            return new ImportCounts(
                    ImportCount.of(counts.get("contacts")),
                    ImportCount.of(counts.get("interactions")),
                    ImportCount.of(counts.get("followUps")),
                    ImportCount.of(counts.get("posts")),
                    ImportCount.of(counts.get("profileFields")));
        }
    }

    /** @param known what was there already and stayed as it was */
    record ImportCount(
            @NotNull int added,

            @NotNull @Schema(description = "What was there already, and stayed as it was.")
            int known) {

        static ImportCount of(ImportReport.Count count) {
            return count == null ? new ImportCount(0, 0) : new ImportCount(count.added(), count.known());
        }
    }
}
