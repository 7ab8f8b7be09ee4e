package dev.collega.contact;

import dev.collega.connection.NetworkType;
import dev.collega.shared.http.NotCleared;
import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import dev.collega.vocabulary.Profession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge patch (RFC 7396) of a contact: what is absent stays, null clears, a list is replaced as a whole. */
@FreeText(Privacy.PRIVATE_NOTE)
public record ContactPatch(
        @NotCleared Optional<@NotBlank @Size(max = 120) String> name,
        Optional<@Size(max = 10) List<@NotNull @Valid ContactEmail>> emails,
        Optional<@Size(max = 10) List<@NotNull @Valid ContactPhone>> phones,

        @Schema(description = "`YYYY-MM-DD`, or `--MM-DD` without the year.")
        Optional<@Birthday String> birthday,

        Optional<@Size(max = 160) String> workplace,
        Optional<@Profession String> profession,
        Optional<Set<@NotNull NetworkType>> networkTypes,
        Optional<@Size(max = 30) List<@NotBlank @Size(max = Tags.LONGEST) String>> tags,
        Optional<@Size(max = 200) String> metAt,
        Optional<@Valid IntroducedBy> introducedBy,
        Optional<@Size(max = 10000) String> notes) {}
