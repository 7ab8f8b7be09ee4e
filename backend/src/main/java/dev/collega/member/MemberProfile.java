package dev.collega.member;

import dev.collega.shared.http.Versioned;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** My own profile, with what only I see of it: email address and time zone. */
record MemberProfile(
        @NotNull UUID id,
        @NotNull String email,
        @NotNull String fullName,
        String headline,
        @NotNull String profession,
        @NotNull List<String> specialties,
        CareerStage careerStage,
        String workplace,
        String city,
        String country,
        @NotNull List<String> languages,
        @NotNull List<String> interests,
        String about,
        @NotNull List<ProfileLink> links,
        @NotNull List<OpenTo> openTo,
        @NotNull List<Position> positions,
        @NotNull List<PublicationView> publications,
        @Schema(examples = "0000-0002-1825-0097") String orcid,

        @Schema(type = SchemaType.STRING, implementation = String.class)
        PhotoLink photoUrl,

        @NotNull @Schema(description = "For whom each field is: EVERYONE here, CONNECTIONS or ONLY_ME.")
        Map<ProfileField, FieldAudience> audiences,

        @NotNull @Schema(examples = "Europe/Lisbon") String timeZone,
        @NotNull Instant createdAt,
        @NotNull long version)
        implements Versioned {

    /** For an archive, which outlives the address; the photo itself lies beside. */
    MemberProfile withoutPhoto() {
        return new MemberProfile(
                id,
                email,
                fullName,
                headline,
                profession,
                specialties,
                careerStage,
                workplace,
                city,
                country,
                languages,
                interests,
                about,
                links,
                openTo,
                positions,
                publications,
                orcid,
                null,
                audiences,
                timeZone,
                createdAt,
                version);
    }
}
