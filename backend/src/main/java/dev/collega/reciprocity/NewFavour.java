package dev.collega.reciprocity;

import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That I helped a contact, or asked them for something. */
@FreeText(Privacy.PRIVATE_NOTE)
public record NewFavour(
        @NotNull FavourDirection direction,

        @Size(max = 500) @Schema(examples = "Read her abstract")
        String what,

        @Schema(description = "Today, where it is left out; not after today.")
        LocalDate happenedOn) {

    public NewFavour {
        what = what == null || what.isBlank() ? null : what.strip();
    }
}
