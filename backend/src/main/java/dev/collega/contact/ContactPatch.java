package dev.collega.contact;

import dev.collega.connection.NetworkType;
import dev.collega.shared.http.NotCleared;
import dev.collega.vocabulary.Profession;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A merge patch (RFC 7396) of a contact: what is absent stays, null clears. */
public record ContactPatch(
        @NotCleared Optional<@NotBlank @Size(max = 120) String> name,
        Optional<@Email @Size(max = 254) String> email,
        Optional<@Size(max = 40) String> phone,
        Optional<@Size(max = 160) String> workplace,
        Optional<@Profession String> profession,
        Optional<Set<@NotNull NetworkType>> networkTypes,
        Optional<@Size(max = 30) List<@NotBlank @Size(max = 40) String>> tags,
        Optional<@Size(max = 200) String> metAt,
        Optional<@Size(max = 10000) String> notes) {}
