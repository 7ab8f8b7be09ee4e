package dev.collega.followup;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a recurrence would mean. */
record RecurrencePreview(
        @NotNull RecurrenceView recurrence,

        @NotNull
        @Schema(
                description =
                        "The due date and the next ones, five at most; where it recurs from completion, as they are if "
                                + "each is done when it is due.")
        List<LocalDate> dates) {}
