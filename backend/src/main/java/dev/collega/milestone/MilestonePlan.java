package dev.collega.milestone;

import dev.collega.contact.InteractionKind;
import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When and how I congratulate. */
@FreeText(Privacy.PRIVATE_NOTE)
record MilestonePlan(
        @Schema(description = "From today to a week from now; tomorrow, where it is left out.")
        LocalDate dueOn,

        @Schema(description = "What is to be done; MESSAGE, where it is left out.")
        InteractionKind action,

        @Size(max = 200) @Schema(description = "Congratulations on what it was, where it is left out.")
        String title,

        @Min(1) @Max(240) Integer minutes) {

    static final MilestonePlan AS_SUGGESTED = new MilestonePlan(null, null, null, null);
}
