package dev.collega.factor;

import dev.collega.shared.http.NotCleared;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** A merge patch (RFC 7396) of a passkey. */
record PasskeyPatch(@NotCleared Optional<@NotBlank @Size(max = 80) String> name) {

    PasskeyPatch {
        name = name == null ? null : name.map(String::strip);
    }
}
