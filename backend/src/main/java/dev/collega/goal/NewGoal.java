package dev.collega.goal;

import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to work towards. */
@FreeText(Privacy.PRIVATE_NOTE)
record NewGoal(
        @NotBlank @Size(max = 120) @Schema(examples = "Find a mentor in palliative care")
        String title,

        @Min(1) @Max(3) @Schema(description = "How much it matters, from 1 to 3; 2 where it is left out.")
        Integer weight,

        @Schema(
                description =
                        "The last day on which it counts, in my time zone; left out, it counts until it is retired.")
        LocalDate until) {}
