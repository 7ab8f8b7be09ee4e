package dev.collega.agenda;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much the agenda may ask of me. */
record AgendaSettings(
        @NotNull
        @Min(1)
        @Max(200)
        @Schema(description = "How many follow-ups it proposes in a week, from Monday on, at most.", examples = "25")
        Integer weeklyCap) {

    /** Five on a working day. */
    static final int USUAL_WEEKLY_CAP = 25;
}
