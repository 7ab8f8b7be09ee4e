package dev.collega.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.NoProse;
import dev.collega.shared.text.Privacy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One telephone number of somebody in my address book, as it was typed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@FreeText(Privacy.PRIVATE_NOTE)
public record ContactPhone(
        @NoProse("a telephone number, of somebody whom one knows")
        @NotBlank
        @Size(max = 40)
        @Schema(examples = "+351 21 000 0000")
        String number,

        @Size(max = 40) @Schema(description = "What it is for, as on a vCard or in my words.", examples = "cell")
        String label) {

    public ContactPhone {
        number = number == null ? null : number.strip();
        label = label == null || label.isBlank() ? null : label.strip();
    }
}
