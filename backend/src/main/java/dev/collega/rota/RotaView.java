package dev.collega.rota;

import dev.collega.shared.http.Versioned;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When I may be spoken to, as I have said; from seven to nine in the evening until I say anything. */
record RotaView(
        @NotNull List<FreeWindow> windows,
        @NotNull boolean onCallIsBusy,

        @NotNull @Schema(examples = "Europe/Lisbon", description = "Mine, in which windows are meant.")
        String timeZone,

        @NotNull long version)
        implements Versioned {}
