package dev.collega.contact;

import dev.collega.shared.archive.ArchiveItem;
import dev.collega.shared.archive.Origin;
import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/** One time that we were in touch, in an archive. */
@FreeText(Privacy.PRIVATE_NOTE)
record ArchivedInteraction(
        @NotNull UUID id,
        @Valid Origin origin,
        @NotNull UUID contactId,
        @NotNull InteractionKind kind,
        @NotNull Instant occurredAt,
        @Size(max = 2000) String note,
        @NotNull Instant createdAt)
        implements ArchiveItem {}
