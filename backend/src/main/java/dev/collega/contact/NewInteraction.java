package dev.collega.contact;

import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That we were in touch. */
@FreeText(Privacy.PRIVATE_NOTE)
record NewInteraction(
        @NotNull InteractionKind kind,

        @Schema(description = "Now, where it is left out; not in the future.")
        Instant occurredAt,

        @Size(max = 2000) String note) {}
