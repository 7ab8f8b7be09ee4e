package dev.collega.moderation;

import dev.collega.shared.text.NoProse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That I see the decision that suspends me differently. */
record NewSuspendedAppeal(
        @NotNull
        @Size(max = 200)
        @NoProse("a secret")
        @Schema(description = "The `appealToken` of the problem `account-suspended`.")
        String token,

        @NotNull UUID decisionId,

        @NotBlank @Size(max = 2000) @Schema(description = "Why; no patient data. Read by moderators alone.")
        String words) {

    NewAppeal appeal() {
        return new NewAppeal(decisionId, words);
    }
}
