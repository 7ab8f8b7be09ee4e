package dev.collega.followup;

import dev.collega.contact.InteractionKind;
import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That it is done, and how; the interaction is logged from it. */
@FreeText(Privacy.PRIVATE_NOTE)
public record Completion(
        @Size(max = 2000) String note,

        @Schema(description = "What was to be done, where it is left out.")
        InteractionKind kind,

        @Min(1) @Max(480) @Schema(description = "How many minutes it took; estimates learn from it.")
        Integer minutesTaken) {

    public Completion(String note, InteractionKind kind) {
        this(note, kind, null);
    }
}
