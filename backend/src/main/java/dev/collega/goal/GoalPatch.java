package dev.collega.goal;

import dev.collega.shared.http.NotCleared;
import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;

/** A merge patch (RFC 7396) of a goal: what is absent stays, null clears. */
@FreeText(Privacy.PRIVATE_NOTE)
record GoalPatch(
        @NotCleared Optional<@NotBlank @Size(max = 120) String> title,
        @NotCleared Optional<@Min(1) @Max(3) Integer> weight,
        Optional<LocalDate> until) {}
