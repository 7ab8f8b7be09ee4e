package dev.collega.rota;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where my shifts come from, how it goes with reading them, and those of the next two weeks. */
record DutyRotaView(
        @NotNull DutyRotaSource source,
        @NotNull DutyRotaState state,

        @Schema(description = "Of the address, which is not shown.")
        String host,

        @Schema(description = "Why it is broken, for people.")
        String fault,

        @NotNull @Schema(description = "How many tries in a row have failed.")
        int failures,

        Instant readAt,
        Instant triedAt,

        @Schema(description = "When it is read again by itself; never for a file.")
        Instant nextReadAt,

        @Schema(description = "How far ahead it was looked; there may be more shifts later.")
        Instant knownUntil,

        @NotNull @Schema(description = "Those that are not over, of the next two weeks.")
        List<Shift> shifts) {

    static final DutyRotaView NONE = new DutyRotaView(
            DutyRotaSource.NONE, DutyRotaState.NEVER_READ, null, null, 0, null, null, null, null, List.of());
}
