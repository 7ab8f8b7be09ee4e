package dev.collega.milestone;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What a milestone has become on my agenda. */
record PlannedMilestone(@NotNull UUID milestoneId, @NotNull UUID followUpId) {}
