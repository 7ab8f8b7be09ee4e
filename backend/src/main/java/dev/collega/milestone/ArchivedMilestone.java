package dev.collega.milestone;

import dev.collega.shared.archive.ArchiveItem;
import dev.collega.shared.archive.Origin;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A milestone of a member's own in an archive. */
record ArchivedMilestone(
        @NotNull UUID id,
        @Valid Origin origin,
        @NotNull MilestoneKind kind,
        @Size(min = 1, max = 200) String words,
        @NotNull LocalDate happenedOn,
        @NotNull Instant createdAt)
        implements ArchiveItem {}
