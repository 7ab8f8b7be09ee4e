package dev.collega.contact;

import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tag by another name, wherever it is. */
@FreeText(Privacy.PRIVATE_NOTE)
record TagChange(
        @NotBlank @Size(max = Tags.LONGEST) @Schema(examples = "cardio")
        String tag,

        @Size(max = Tags.LONGEST)
        @Schema(
                description = "Its new name; where there is such a tag, the two become one. Absent, it is taken away.",
                examples = "cardiology")
        String to) {}
