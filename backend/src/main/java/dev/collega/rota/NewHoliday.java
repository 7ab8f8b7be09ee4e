package dev.collega.rota;

import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param label for me alone; blank is none */
@FreeText(Privacy.PRIVATE_NOTE)
record NewHoliday(
        @NotNull LocalDate startsOn,

        @NotNull @Schema(description = "The last day of it, within a year of the first.")
        LocalDate endsOn,

        @Size(max = 80) String label) {

    NewHoliday {
        label = label == null || label.isBlank() ? null : label.strip();
    }
}
