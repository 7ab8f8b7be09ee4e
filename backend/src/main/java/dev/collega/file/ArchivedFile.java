package dev.collega.file;

import dev.collega.shared.archive.ArchiveItem;
import dev.collega.shared.archive.Origin;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A file in its owner's archive.
 *
 * @param file where its bytes are in the archive
 */
record ArchivedFile(
        @NotNull UUID id,
        @Valid Origin origin,
        UUID postId,
        Integer place,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 500) String alt,

        @NotNull @Pattern(regexp = "application/pdf|image/jpeg|image/png")
        String mediaType,

        @NotBlank @Size(max = 300) String file)
        implements ArchiveItem {}
