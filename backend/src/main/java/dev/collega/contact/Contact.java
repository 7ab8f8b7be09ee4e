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
    private String email;
    private String phone;
    private String workplace;
    private String profession;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> networkTypes = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tags = List.of();

    private String metAt;
    private String notes;
    private Instant lastInteractionAt;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Contact() {}

    static Contact note(UUID ownerId, NewContact request, Instant now) {
        var contact = new Contact();
        contact.id = Ids.next();
        contact.ownerId = ownerId;
        contact.name = request.name().strip();
        contact.email = text(request.email());
        contact.phone = text(request.phone());
        contact.workplace = text(request.workplace());
        contact.profession = request.profession();
        contact.networkTypes = List.of(Rows.names(request.networkTypes()));
        contact.tags = Rows.tidy(request.tags());
        contact.metAt = text(request.metAt());
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

    /** Takes over what the patch names. A member's name is the member's to change. */
    void edit(ContactPatch patch, Instant now) {
        if (memberId != null && patch.name() != null) {
            throw Problems.conflict("name-belongs-to-member", "A member's name is shown as they write it themselves.");
        }
        given(patch.name(), value -> name = value.orElseThrow().strip());
        given(patch.email(), value -> email = text(value.orElse(null)));
        given(patch.phone(), value -> phone = text(value.orElse(null)));
        given(patch.workplace(), value -> workplace = text(value.orElse(null)));
        given(patch.profession(), value -> profession = value.orElse(null));
        given(patch.networkTypes(), value -> networkTypes = List.of(Rows.names(value.orElse(Set.of()))));
        given(patch.tags(), value -> tags = Rows.tidy(value.orElse(null)));
        given(patch.metAt(), value -> metAt = text(value.orElse(null)));
        given(patch.notes(), value -> notes = text(value.orElse(null)));
        updatedAt = now;
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
