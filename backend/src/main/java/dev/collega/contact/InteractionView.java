package dev.collega.contact;

import dev.collega.shared.http.Versioned;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One time that we were in touch. */
record InteractionView(
        @NotNull UUID id,
        @NotNull UUID contactId,
        @NotNull InteractionKind kind,
        @NotNull Instant occurredAt,
        String note,

        @Schema(description = "The follow-up that this completed.")
        UUID followUpId,

        @NotNull long version)
        implements Versioned {}
