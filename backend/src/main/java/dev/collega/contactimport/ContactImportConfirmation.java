package dev.collega.contactimport;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That what the preview shows shall be. */
record ContactImportConfirmation(
        @Size(max = 20_000) @Schema(description = "Numbers of rows that shall not be added; none where it is left out.")
        Set<@NotNull Integer> leaveOut) {

    ContactImportConfirmation {
        leaveOut = leaveOut == null ? Set.of() : leaveOut;
    }
}
