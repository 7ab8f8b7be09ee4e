package dev.collega.contact;

import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Through whom I know somebody: another contact of mine, or just a name. */
@FreeText(Privacy.PRIVATE_NOTE)
public record IntroducedBy(
        @Schema(description = "A contact of mine. Its name is then the one that counts, and shown.")
        UUID contactId,

        @Size(max = 120) String name) {

    /** As it is shown; null where nobody is known. */
    static IntroducedBy of(UUID contactId, String name) {
        return contactId == null && name == null ? null : new IntroducedBy(contactId, name);
    }

    /** The name as it is kept: none of its own beside a contact, which has one. */
    String nameAlone() {
        return contactId != null || name == null || name.isBlank() ? null : name.strip();
    }
}
