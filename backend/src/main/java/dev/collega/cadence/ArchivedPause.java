package dev.collega.cadence;

import dev.collega.shared.archive.ArchiveItem;
import dev.collega.shared.archive.Origin;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A contact that is paused, or for which the member wants no cadence, in an archive.
 *
 * @param id of its own making: a pause is no row
 */
record ArchivedPause(
        @NotNull UUID id,
        @Valid Origin origin,
        @NotNull UUID contactId,
        LocalDate pausedOn,
        LocalDate pausedUntil,
        @NotNull Boolean cadenceOff)
        implements ArchiveItem {}
