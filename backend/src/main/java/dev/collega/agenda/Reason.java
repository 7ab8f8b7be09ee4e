package dev.collega.agenda;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that speaks for doing it now. */
@Schema(name = "AgendaReason")
record Reason(
        @NotNull ReasonKind kind,

        @NotNull @Schema(description = "A sentence for people.", examples = "They widen your view.")
        String words) {}
