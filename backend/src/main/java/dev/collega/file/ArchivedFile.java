package dev.collega.file;

import dev.collega.shared.archive.ArchiveItem;
import dev.collega.shared.archive.Origin;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** A file in its owner's archive, where its bytes lie beside it. */
record ArchivedFile(
        @NotNull UUID id,
        @Valid Origin origin,
        UUID postId,
        Integer place,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 500) String alt,

        @NotNull @Pattern(regexp = "application/pdf|image/jpeg|image/png")
        String mediaType)
        implements ArchiveItem {

    /** Where its bytes are in the archive. */
    String entry() {
        return "files/" + id + "." + FileKind.of(mediaType).ending();
    }
}
