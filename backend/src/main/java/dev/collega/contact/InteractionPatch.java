package dev.collega.contact;

import dev.collega.shared.http.NotCleared;
import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge patch (RFC 7396) of an interaction: what is absent stays, null clears. */
@FreeText(Privacy.PRIVATE_NOTE)
record InteractionPatch(
        @NotCleared Optional<InteractionKind> kind,

        @NotCleared @Schema(description = "Not in the future.")
        Optional<Instant> occurredAt,

        Optional<@Size(max = 2000) String> note) {}
