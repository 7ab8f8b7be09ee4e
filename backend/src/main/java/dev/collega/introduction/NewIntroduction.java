package dev.collega.introduction;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks a connection to introduce me.
 *
 * @param introducerId a connection of mine who knows the member
 * @param memberId whom I would like to be introduced to
 */
public record NewIntroduction(
        @NotNull UUID introducerId,
        @NotNull UUID memberId,

        @NotNull
        @Size(min = 10, max = 500)
        @Schema(
                examples =
                        "She runs the sepsis programme that we would like to copy; half an hour would help us a lot.")
        String reason) {

    public NewIntroduction {
        reason = reason == null ? null : reason.strip();
    }
}
