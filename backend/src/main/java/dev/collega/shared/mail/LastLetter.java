package dev.collega.shared.mail;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The newest mail to a member: on its way, handed to the mail server, or given up. */
public record LastLetter(
        @NotNull @Schema(description = "`FAILED`: tried for about a day, and given up.")
        LetterState state,

        @NotNull Instant at) {}
