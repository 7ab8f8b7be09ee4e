package dev.collega.verification;

import dev.collega.shared.text.NoProse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The code that was mailed; blanks, hyphens and small letters do not matter. */
@NoProse("a code")
record ConfirmationCode(
        @NotBlank @Size(max = 40) @Schema(examples = "7KQ2F-M9XTR")
        String code) {}
