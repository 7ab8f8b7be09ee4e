package dev.collega.post;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who speaks without their name: what was verified about them, widened until enough members match. */
@Schema(name = "UnnamedSpeaker")
public record UnnamedSpeaker(
        @NotNull @Schema(examples = "Verified intensive-care nurse, 10+ years")
        String words) {}
