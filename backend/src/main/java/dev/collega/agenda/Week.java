package dev.collega.agenda;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The week at hand, from Monday on in the member's zone. */
@Schema(name = "AgendaWeek")
record Week(
        @NotNull @Schema(description = "How many follow-ups a week I want to be asked for at most.")
        int cap,

        @NotNull @Schema(description = "How many I have done this week.")
        int done,

        @NotNull @Schema(description = "How many the agenda may still propose this week.")
        int left) {

    static Week of(int cap, int done) {
        return new Week(cap, done, Math.max(0, cap - done));
    }
}
