package dev.collega.contact;

import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.archive.ImportReport;
import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import dev.collega.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Contacts from an archive. A person who is in the address book already, as the member they are here or with the same
 * email address, is known. Former connections become plain contacts.
 */
final class ContactsTaken implements ArchiveReader.Taking<ArchivedContact> {

    private final UUID memberId;
    private final Handle database;
    private final Vocabulary vocabulary;
    private final ImportReport report;
    private final Instant now;

    /** Two contacts of one archive stay two, even with one address. */
    private final Set<UUID> added = new HashSet<>();

    ContactsTaken(UUID memberId, Handle database, Vocabulary vocabulary, ImportReport report, Instant now) {
        this.memberId = memberId;
        this.database = database;
        this.vocabulary = vocabulary;
        this.report = report;
        this.now = now;
    }

    @Override
    public String rows() {
        return "select id from contact where owner_id = :member";
    }

    @Override
    public Map<UUID, UUID> match(List<ArchivedContact> contacts) {
        record There(UUID id, UUID member, String email) {}
        var there = database.createQuery("""
                select id, member_id, lower(email) as email from contact
                where owner_id = :member and (
                  lower(email) in (select unnest(:emails)) or member_id in (select unnest(:members)))
                order by created_at desc, id desc
                """)
                .bind("member", memberId)
                .bindArray(
                        "emails",
                        String.class,
                        contacts.stream().map(ContactsTaken::address).toList())
                .bindArray(
                        "members",
                        UUID.class,
                        contacts.stream().map(ArchivedContact::memberId).toList())
                .map((row, context) ->
                        new There(Rows.uuid(row, "id"), Rows.uuid(row, "member_id"), row.getString("email")))
                .list();
        var byEmail = new HashMap<String, UUID>();
        var byMember = new HashMap<UUID, UUID>();
        there.stream().filter(contact -> !added.contains(contact.id())).forEach(contact -> {
            byEmail.put(contact.email(), contact.id());
            byMember.put(contact.member(), contact.id());
        });
        var matched = new HashMap<UUID, UUID>();
        for (var contact : contacts) {
            var sameMember = contact.memberId() == null ? null : byMember.get(contact.memberId());
            var sameEmail = contact.email() == null ? null : byEmail.get(address(contact));
            if (sameMember != null || sameEmail != null) {
                matched.put(contact.id(), sameMember != null ? sameMember : sameEmail);
            }
        }
        return matched;
    }

    private static String address(ArchivedContact contact) {
        return contact.email() == null ? null : contact.email().toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<UUID, UUID> add(List<ArchivedContact> contacts) {
        var locals = new HashMap<UUID, UUID>();
        var batch = database.prepareBatch("""
                insert into contact (id, owner_id, name, email, phone, workplace, profession, network_types, tags, met_at,
                  notes, created_at, updated_at, version)
                values (:id, :owner, :name, :email, :phone, :workplace, :profession, :networkTypes, :tags, :metAt,
                  :notes, :createdAt, :updatedAt, 0)
                """);
        for (var contact : contacts) {
            var id = Ids.next();
            batch.bind("id", id)
                    .bind("owner", memberId)
                    .bind("name", contact.name().strip())
                    .bind("email", contact.email())
                    .bind("phone", contact.phone())
                    .bind("workplace", contact.workplace())
                    .bind("profession", profession(contact))
                    .bindArray("networkTypes", String.class, (Object[]) Rows.names(contact.networkTypes()))
                    .bindArray("tags", String.class, Rows.tidy(contact.tags()))
                    .bind("metAt", contact.metAt())
                    .bind("notes", contact.notes())
                    .bind("createdAt", past(contact.createdAt()))
                    .bind("updatedAt", past(contact.updatedAt()))
                    .add();
            locals.put(contact.id(), id);
            added.add(id);
        }
        batch.execute();
        return locals;
    }

    private String profession(ArchivedContact contact) {
        if (contact.profession() == null || vocabulary.hasProfession(contact.profession())) {
            return contact.profession();
        }
        report.note("The profession \"" + contact.profession() + "\" is not known here and was left out.");
        return null;
    }

    private Instant past(Instant at) {
        return at.isAfter(now) ? now : at;
    }
}
