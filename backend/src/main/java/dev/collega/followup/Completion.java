package dev.collega.followup;

import dev.collega.contact.InteractionKind;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That it is done, and how; the interaction is logged from it. */
record Completion(
        @Size(max = 2000) String note,

        @Schema(description = "MESSAGE, where it is left out.")
        InteractionKind kind) {}
