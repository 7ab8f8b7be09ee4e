package dev.collega.contact;

import dev.collega.connection.NetworkType;
import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import dev.collega.vocabulary.Profession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person who is not a member, for my private address book. */
@FreeText(Privacy.PRIVATE_NOTE)
public record NewContact(
        @NotBlank @Size(max = 120) @Schema(examples = "Ana Ferreira")
        String name,

        @Size(max = 10) @Schema(description = "The preferred one first.")
        List<@NotNull @Valid ContactEmail> emails,

        @Size(max = 10) @Schema(description = "The preferred one first.")
        List<@NotNull @Valid ContactPhone> phones,

        @Birthday @Schema(description = "`YYYY-MM-DD`, or `--MM-DD` without the year.", examples = "--04-15")
        String birthday,

        @Size(max = 160) String workplace,

        @Profession @Schema(description = "A key of GET /vocabulary/professions.")
        String profession,

        Set<@NotNull NetworkType> networkTypes,

        @Size(max = 30) @Schema(description = "A slash puts one below another: `cardiology/heart failure`.")
        List<@NotBlank @Size(max = Tags.LONGEST) String> tags,

        @Size(max = 200) @Schema(description = "Where we met, or how.")
        String metAt,

        @Valid IntroducedBy introducedBy,

        @Size(max = 10000) @Schema(description = "Read by me alone.")
        String notes) {

    public NewContact {
        emails = emails == null ? List.of() : emails;
        phones = phones == null ? List.of() : phones;
        networkTypes = networkTypes == null ? Set.of() : networkTypes;
    }
}
