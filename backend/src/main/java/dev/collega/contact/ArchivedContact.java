package dev.collega.contact;

import dev.collega.connection.NetworkType;
import dev.collega.shared.archive.ArchiveItem;
import dev.collega.shared.archive.Origin;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A page of the address book in an archive.
 *
 * @param memberId who this is on the instance that wrote the archive; not brought in
 */
record ArchivedContact(
        @NotNull UUID id,
        @Valid Origin origin,
        UUID memberId,
        @NotBlank @Size(max = 120) String name,
        @Size(max = 254) String email,
        @Size(max = 40) String phone,
        @Size(max = 160) String workplace,
        @Size(max = 60) String profession,
        Set<@NotNull NetworkType> networkTypes,
        @Size(max = 30) List<@NotBlank @Size(max = 40) String> tags,
        @Size(max = 200) String metAt,
        @Size(max = 10000) String notes,
        @NotNull Instant createdAt,
        @NotNull Instant updatedAt)
        implements ArchiveItem {

    ArchivedContact {
        networkTypes = networkTypes == null ? Set.of() : networkTypes;
        tags = tags == null ? List.of() : tags;
    }
}
