package dev.collega.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One email address of somebody in my address book. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@FreeText(Privacy.PRIVATE_NOTE)
public record ContactEmail(
        @NotBlank @Email @Size(max = 254) @Schema(examples = "ana@clinic.example")
        String address,

        @Size(max = 40) @Schema(description = "What it is for, as on a vCard or in my words.", examples = "work")
        String label) {

    public ContactEmail {
        address = address == null ? null : address.strip();
        label = label == null || label.isBlank() ? null : label.strip();
    }

    /** As they are compared: an address is the same in any case. */
    static List<String> keysOf(List<ContactEmail> emails) {
        return emails.stream()
                .map(email -> email.address().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
