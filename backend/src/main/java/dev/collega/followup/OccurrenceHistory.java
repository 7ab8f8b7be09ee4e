package dev.collega.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.collega.shared.page.Page;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the occurrences that have ended, and what comes. */
record OccurrenceHistory(
        @NotNull List<EndedOccurrence> items,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(
                description =
                        "Send it as `cursor`, with the other parameters unchanged, for the next page; null at the end.")
        String nextCursor,

        @NotNull
        @Schema(
                description =
                        "The next dates after the occurrence at hand, five at most; where it recurs from completion, as "
                                + "they are if each is done when it is due. None where it comes once, or has ended.")
        List<LocalDate> upcoming) {

    static OccurrenceHistory of(Page<EndedOccurrence> page, List<LocalDate> upcoming) {
        return new OccurrenceHistory(page.items(), page.nextCursor(), upcoming);
    }
}
