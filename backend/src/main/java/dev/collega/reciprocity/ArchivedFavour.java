package dev.collega.reciprocity;

import dev.collega.shared.archive.ArchiveItem;
import dev.collega.shared.archive.Origin;
import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A favour in an archive. */
@FreeText(Privacy.PRIVATE_NOTE)
record ArchivedFavour(
        @NotNull UUID id,
        @Valid Origin origin,
        @NotNull UUID contactId,
        @NotNull FavourDirection direction,
        @Size(min = 1, max = 500) String what,
        @NotNull LocalDate happenedOn,
        @NotNull Instant createdAt)
        implements ArchiveItem {}
