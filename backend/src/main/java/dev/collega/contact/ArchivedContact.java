package dev.collega.contact;

import dev.collega.connection.NetworkType;
import dev.collega.shared.archive.ArchiveItem;
import dev.collega.shared.archive.Origin;
import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A page of the address book as it leaves: in an archive, as a vCard, as a row.
 *
 * @param memberId who this is on the instance that wrote the archive; not brought in
 * @param email of archives from the time when there was one; never written
 * @param phone likewise
 */
@FreeText(Privacy.PRIVATE_NOTE)
public record ArchivedContact(
        @NotNull UUID id,
        @Valid Origin origin,
        UUID memberId,
        @NotBlank @Size(max = 120) String name,
        @Size(max = 254) String email,
        @Size(max = 40) String phone,
        @Size(max = 10) List<@NotNull @Valid ContactEmail> emails,
        @Size(max = 10) List<@NotNull @Valid ContactPhone> phones,
        @Birthday String birthday,
        @Size(max = 160) String workplace,
        @Size(max = 60) String profession,
        Set<@NotNull NetworkType> networkTypes,
        @Size(max = 30) List<@NotBlank @Size(max = Tags.LONGEST) String> tags,
        @Size(max = 200) String metAt,
        @Valid IntroducedBy introducedBy,
        @Size(max = 10000) String notes,
        @NotNull Instant createdAt,
        @NotNull Instant updatedAt)
        implements ArchiveItem {

    public ArchivedContact {
        emails = emails != null ? emails : email == null ? List.of() : List.of(new ContactEmail(email, null));
        phones = phones != null ? phones : phone == null ? List.of() : List.of(new ContactPhone(phone, null));
        email = null;
        phone = null;
        networkTypes = networkTypes == null ? Set.of() : networkTypes;
        tags = tags == null ? List.of() : tags;
    }
}
