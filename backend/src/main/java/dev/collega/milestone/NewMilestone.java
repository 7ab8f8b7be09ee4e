package dev.collega.milestone;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened to me and that my connections may know. */
public record NewMilestone(
        @NotNull MilestoneKind kind,

        @Size(max = 200) @Schema(examples = "Head of the sepsis group at Santa Aurélia")
        String words,

        @NotNull @Schema(description = "Not after today.") LocalDate happenedOn) {

    public NewMilestone {
        words = words == null || words.isBlank() ? null : words.strip();
    }
}
