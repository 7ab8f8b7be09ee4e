package dev.collega.reminder;

import dev.collega.shared.text.NoProse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A browser as it describes itself ({@code PushSubscription.toJSON()}). */
record NewPushSubscription(
        @NoProse("an address that is sent to")
        @NotBlank
        @Size(max = 1000)
        @Schema(description = "Where its push service takes messages; https only.")
        String endpoint,

        @NotNull @Valid Keys keys,

        @NotBlank @Size(max = 120) @Schema(description = "What I call it.", examples = "Chrome on Android")
        String device) {

    @Schema(name = "PushSubscriptionKeys")
    @NoProse("keys")
    record Keys(
            @NotBlank @Size(max = 100) @Schema(description = "An uncompressed point of P-256, in base64url.")
            String p256dh,

            @NotBlank @Size(max = 30) @Schema(description = "16 bytes, in base64url.")
            String auth) {}
}
