package dev.collega.milestone;

import dev.collega.shared.http.NotCleared;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;

/** A merge patch (RFC 7396) of a milestone: what is absent stays, null clears. */
record MilestonePatch(
        @NotCleared Optional<MilestoneKind> kind,
        Optional<@Size(max = 200) String> words,
        @NotCleared Optional<LocalDate> happenedOn) {

    NewMilestone over(MilestoneView old) {
        return new NewMilestone(
                kind == null ? old.kind() : kind.orElseThrow(),
                words == null ? old.words() : words.orElse(null),
                happenedOn == null ? old.happenedOn() : happenedOn.orElseThrow());
    }
}
