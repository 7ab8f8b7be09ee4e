package dev.collega.cadence;

import dev.collega.shared.archive.ArchiveItem;
import dev.collega.shared.archive.Origin;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * A cadence in an archive.
 *
 * @param contactId whose own it is; null for a tag's
 */
record ArchivedCadence(
        @NotNull UUID id,
        @Valid Origin origin,
        UUID contactId,
        @Size(min = 1, max = 120) String tag,
        @NotNull @Min(3) @Max(730) Integer idealDays,
        @NotNull @Min(3) @Max(1460) Integer longestDays,
        UUID goalId,
        @NotNull Instant createdAt)
        implements ArchiveItem {}
