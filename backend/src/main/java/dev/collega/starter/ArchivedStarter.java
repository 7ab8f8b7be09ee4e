package dev.collega.starter;

import dev.collega.shared.archive.ArchiveItem;
import dev.collega.shared.archive.Origin;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/** A draft of a member's own in an archive. */
record ArchivedStarter(
        @NotNull UUID id,
        @Valid Origin origin,
        @NotNull StarterOccasion occasion,
        @Pattern(regexp = NewStarter.LANGUAGES) String language,
        @Size(min = 1, max = 120) String subject,
        @NotBlank @Size(max = 2000) String body,
        @NotNull Instant createdAt)
        implements ArchiveItem {}
