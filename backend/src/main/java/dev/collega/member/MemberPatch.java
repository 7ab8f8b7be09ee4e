package dev.collega.member;

import dev.collega.shared.http.NotCleared;
import dev.collega.shared.time.TimeZoneName;
import dev.collega.vocabulary.Profession;
import dev.collega.vocabulary.Specialty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge patch (RFC 7396) of my profile: what is absent stays, null clears. */
public record MemberPatch(
        @NotCleared Optional<@NotBlank @Size(max = 120) String> fullName,
        Optional<@Size(max = 160) String> headline,
        @NotCleared Optional<@Profession String> profession,
        Optional<@Size(max = 8) List<@NotNull @Specialty String>> specialties,
        Optional<CareerStage> careerStage,
        Optional<@Size(max = 160) String> workplace,
        Optional<@Size(max = 120) String> city,

        @Schema(description = "ISO 3166-1 alpha-2.")
        Optional<@Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 country code such as PT") String>
                country,

        @Schema(description = "BCP 47 tags.")
        Optional<
                        @Size(max = 20) List<
                                @NotNull
                                @Pattern(
                                        regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*",
                                        message = "must be a BCP 47 language tag such as pt")
                                @Size(max = 35) String>>
                languages,

        Optional<@Size(max = 30) List<@NotBlank @Size(max = 80) String>> interests,
        Optional<@Size(max = 4000) String> about,
        Optional<@Size(max = 10) List<@NotNull @Valid ProfileLink>> links,
        Optional<List<@NotNull OpenTo>> openTo,
        Optional<@Size(max = 30) List<@NotNull @Valid Position>> positions,
        Optional<@Size(max = 50) List<@NotNull @Valid Publication>> publications,

        @Schema(description = "Its check digit is looked at; its address on the web will do, too.")
        Optional<@OrcidId @Size(max = 60) String> orcid,

        @Schema(
                description = "For whom each field is, by its name: EVERYONE here, CONNECTIONS or ONLY_ME. What is not"
                        + " named stays as it is. Name and profession are always for everyone.")
        Optional<Map<ProfileField, FieldAudience>> audiences,

        @NotCleared Optional<@TimeZoneName String> timeZone) {}
