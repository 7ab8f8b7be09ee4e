package dev.collega.contact;

import dev.collega.connection.NetworkType;
import dev.collega.vocabulary.Profession;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person who is not a member, for my private address book. */
public record NewContact(
        @NotBlank @Size(max = 120) @Schema(examples = "Ana Ferreira")
        String name,

        @Email @Size(max = 254) String email,
        @Size(max = 40) String phone,
        @Size(max = 160) String workplace,

        @Profession @Schema(description = "A key of GET /vocabulary/professions.")
        String profession,

        Set<@NotNull NetworkType> networkTypes,
        @Size(max = 30) List<@NotBlank @Size(max = 40) String> tags,

        @Size(max = 200) @Schema(description = "Where we met, or how.")
        String metAt,

        @Size(max = 10000) @Schema(description = "Read by me alone.")
        String notes) {

    public NewContact {
        networkTypes = networkTypes == null ? Set.of() : networkTypes;
    }
}
