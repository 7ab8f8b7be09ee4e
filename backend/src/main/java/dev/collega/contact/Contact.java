package dev.collega.contact;

import dev.collega.connection.NetworkType;
import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import dev.collega.shared.problem.Problems;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A page of my private address book: my side of a connection, or a person who is not a member. Its last interaction is
 * kept by {@link Interactions}; hence only changed columns are written.
 */
@Entity
@DynamicUpdate
class Contact {

    @Id
    private UUID id;

    private UUID ownerId;
    private UUID memberId;
    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ContactEmail> emails = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ContactPhone> phones = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> phoneKeys = List.of();

    private String birthday;
    private String workplace;
    private String profession;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> networkTypes = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tags = List.of();

    private String metAt;
    private UUID introducedById;
    private String introducedBy;
    private String notes;
    private Instant lastInteractionAt;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Contact() {}

    /** @param country where the owner is, whose telephone numbers they mean where they name no country */
    static Contact note(UUID ownerId, String country, NewContact request, Instant now) {
        var contact = new Contact();
        contact.id = Ids.next();
        contact.ownerId = ownerId;
        contact.name = request.name().strip();
        contact.emails = List.copyOf(request.emails());
        contact.call(request.phones(), country);
        contact.birthday = request.birthday();
        contact.workplace = text(request.workplace());
        contact.profession = request.profession();
        contact.networkTypes = List.of(Rows.names(request.networkTypes()));
        contact.tags = Tags.tidy(request.tags());
        contact.metAt = text(request.metAt());
        contact.introduce(request.introducedBy());
        contact.notes = text(request.notes());
        contact.createdAt = now;
        contact.updatedAt = now;
        return contact;
    }

    static Contact ofConnection(
            UUID ownerId, UUID memberId, String name, Set<NetworkType> networkTypes, String metAt, Instant now) {
        var contact = new Contact();
        contact.id = Ids.next();
        contact.ownerId = ownerId;
        contact.memberId = memberId;
        contact.name = name;
        contact.networkTypes = List.of(Rows.names(networkTypes));
        contact.metAt = metAt;
        contact.createdAt = now;
        contact.updatedAt = now;
        return contact;
    }

    /** Connected again: what was chosen now counts, what was kept before stays. */
    void reconnect(Set<NetworkType> networkTypes, String metAt, Instant now) {
        if (!networkTypes.isEmpty()) {
            this.networkTypes = List.of(Rows.names(networkTypes));
        }
        if (this.metAt == null) {
            this.metAt = metAt;
        }
        updatedAt = now;
    }

    /** Somebody whom I kept before we connected: all that I wrote stays, and so does the name that I had for them. */
    void becomes(UUID memberId, String name, Set<NetworkType> networkTypes, String metAt, Instant now) {
        var formerName = "I kept this page as “" + this.name + "”.";
        if (!this.name.equalsIgnoreCase(name)) {
            notes = notes == null ? formerName : room(notes + "\n\n" + formerName, notes);
        }
        this.memberId = memberId;
        this.name = name;
        reconnect(networkTypes, metAt, now);
    }

    private static String room(String longer, String shorter) {
        return longer.length() <= MergeField.LONGEST_NOTES ? longer : shorter;
    }

    /** Takes over what the patch names. A member's name is the member's to change. */
    void edit(ContactPatch patch, String country, Instant now) {
        if (memberId != null && patch.name() != null) {
            throw Problems.conflict("name-belongs-to-member", "A member's name is shown as they write it themselves.");
        }
        given(patch.name(), value -> name = value.orElseThrow().strip());
        given(patch.emails(), value -> emails = List.copyOf(value.orElse(List.of())));
        given(patch.phones(), value -> call(value.orElse(List.of()), country));
        given(patch.birthday(), value -> birthday = value.orElse(null));
        given(patch.workplace(), value -> workplace = text(value.orElse(null)));
        given(patch.profession(), value -> profession = value.orElse(null));
        given(patch.networkTypes(), value -> networkTypes = List.of(Rows.names(value.orElse(Set.of()))));
        given(patch.tags(), value -> tags = Tags.tidy(value.orElse(null)));
        given(patch.metAt(), value -> metAt = text(value.orElse(null)));
        given(patch.introducedBy(), value -> introduce(value.orElse(null)));
        given(patch.notes(), value -> notes = text(value.orElse(null)));
        updatedAt = now;
    }

    private void call(List<ContactPhone> phones, String country) {
        this.phones = List.copyOf(phones);
        phoneKeys = PhoneKeys.of(phones, country);
    }

    private void introduce(IntroducedBy who) {
        introducedById = who == null ? null : who.contactId();
        introducedBy = who == null ? null : who.nameAlone();
    }

    private static <T> void given(Optional<T> field, Consumer<Optional<T>> change) {
        if (field != null) {
            change.accept(field);
        }
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    UUID memberId() {
        return memberId;
    }

    long version() {
        return version;
    }
}
