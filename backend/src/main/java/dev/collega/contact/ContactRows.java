package dev.collega.contact;

import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Many new pages of one address book, written at once. */
final class ContactRows {

    private final UUID owner;
    private final String country;
    private final PreparedBatch batch;

    /** @param country whose telephone numbers are meant where none is said; null where it is not known */
    ContactRows(Handle database, UUID owner, String country) {
        this.owner = owner;
        this.country = country;
        this.batch = database.prepareBatch("""
                insert into contact (id, owner_id, name, emails, phones, phone_keys, birthday, workplace, profession,
                  network_types, tags, met_at, introduced_by_id, introduced_by, notes, created_at, updated_at, version)
                values (:id, :owner, :name, cast(:emails as jsonb), cast(:phones as jsonb), :phoneKeys, :birthday,
                  :workplace, :profession, :networkTypes, :tags, :metAt, cast(:introducer as uuid), :introducedBy, :notes,
                  :createdAt, :updatedAt, 0)
                """);
    }

    /** @return the id that the contact has once it is written */
    UUID add(NewContact person, Instant createdAt, Instant updatedAt) {
        var id = Ids.next();
        var introducedBy = person.introducedBy() == null ? new IntroducedBy(null, null) : person.introducedBy();
        batch.bind("id", id)
                .bind("owner", owner)
                .bind("name", person.name().strip())
                .bind("emails", ContactJson.text(person.emails()))
                .bind("phones", ContactJson.text(person.phones()))
                .bindArray("phoneKeys", String.class, PhoneKeys.of(person.phones(), country))
                .bind("birthday", person.birthday())
                .bind("workplace", text(person.workplace()))
                .bind("profession", person.profession())
                .bindArray("networkTypes", String.class, (Object[]) Rows.names(person.networkTypes()))
                .bindArray("tags", String.class, Tags.tidy(person.tags()))
                .bind("metAt", text(person.metAt()))
                .bind("introducer", introducedBy.contactId())
                .bind("introducedBy", introducedBy.nameAlone())
                .bind("notes", text(person.notes()))
                .bind("createdAt", createdAt)
                .bind("updatedAt", updatedAt)
                .add();
        return id;
    }

    void write() {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
