package dev.collega.followup;

import dev.collega.contact.InteractionKind;
import dev.collega.shared.http.NotCleared;
import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/** A merge patch (RFC 7396) of a follow-up: what is absent stays, null clears. */
@FreeText(Privacy.PRIVATE_NOTE)
record FollowUpPatch(
        @NotCleared Optional<@NotBlank @Size(max = 200) String> title,
        Optional<@Size(max = 2000) String> note,
        @NotCleared Optional<LocalDate> dueOn,
        Optional<LocalTime> dueAt,
        Optional<@Min(1) @Max(240) Integer> minutes,
        @NotCleared Optional<InteractionKind> action,
        Optional<@Valid Recurrence> recurrence,
        Optional<UUID> goalId) {

    FollowUpPatch {
        dueAt = dueAt == null ? null : dueAt.map(time -> time.withSecond(0).withNano(0));
    }
}
