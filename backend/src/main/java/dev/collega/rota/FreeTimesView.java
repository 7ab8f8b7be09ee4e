package dev.collega.rota;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When I may be spoken to in the days to come, with all that is known now. */
record FreeTimesView(
        @NotNull @Schema(examples = "Europe/Lisbon") String timeZone,

        @NotNull @Schema(description = "The first moment from now on.")
        Instant nextFreeAt,

        @NotNull List<FreeDay> days) {

    /** @param free in their order; none where the whole day is quiet */
    record FreeDay(
            @NotNull LocalDate date,
            @NotNull boolean holiday,
            @NotNull List<FreeSpan> free,

            @NotNull @Schema(description = "Shifts that begin on this day.")
            List<Shift> shifts) {}

    record FreeSpan(@NotNull Instant from, @NotNull Instant to) {}
}
