package dev.collega.factor;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A passkey that was added a moment ago. */
record AddedPasskeyView(
        @NotNull UUID id,
        @NotNull @Schema(examples = "Phone") String name,
        @NotNull Instant createdAt,

        @Schema(
                description = "Ten codes for the day the passkey is gone, shown once: with the first second factor of "
                        + "an account that has none.")
        List<String> recoveryCodes) {}
