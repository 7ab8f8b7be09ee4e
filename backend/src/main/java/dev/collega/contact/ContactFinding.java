package dev.collega.contact;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of text in which a search has found something. */
record ContactFinding(
        @NotNull Place place,
        @NotNull @Schema(description = "Plain text.") String text,

        @NotNull @Schema(description = "What to highlight in it.")
        List<Mark> marks,

        @Schema(description = "Which interaction it is from.")
        UUID interactionId,

        @Schema(description = "When that was.") Instant occurredAt) {

    @Schema(name = "FindingPlace")
    enum Place {
        NAME,
        NOTES,
        WORKPLACE,
        MET_AT,
        INTERACTION
    }

    /** From one UTF-16 code unit of the text up to before another. */
    @Schema(name = "FindingMark")
    record Mark(@NotNull int start, @NotNull int end) {}
}
