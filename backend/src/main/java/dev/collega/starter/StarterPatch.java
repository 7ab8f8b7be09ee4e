package dev.collega.starter;

import dev.collega.shared.http.NotCleared;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** A merge patch (RFC 7396) of a draft of my own: what is absent stays, null clears. */
record StarterPatch(
        @NotCleared Optional<StarterOccasion> occasion,

        Optional<@Pattern(regexp = NewStarter.LANGUAGES, message = "must be en, pt, de, es or fr") String> language,

        Optional<@Size(max = 120) String> subject,
        @NotCleared Optional<@NotBlank @Size(max = 2000) String> body) {

    NewStarter over(StarterView old) {
        return new NewStarter(
                occasion == null ? old.occasion() : occasion.orElseThrow(),
                language == null ? old.language() : language.orElse(null),
                subject == null ? old.subject() : subject.orElse(null),
                body == null ? old.body() : body.orElseThrow());
    }
}
