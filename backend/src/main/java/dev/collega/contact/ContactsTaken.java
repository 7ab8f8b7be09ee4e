package dev.collega.contact;

import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.database.Rows;
import dev.collega.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final ArchiveReader archive;
    private final String country;
    private final Instant now;

    /** Two contacts of one archive stay two, even with one address. */
    private final Set<UUID> added = new HashSet<>();

    /** Who was introduced by whom, as the archive names them. */
    private final Map<UUID, UUID> introduced = new HashMap<>();

    ContactsTaken(
            UUID memberId, Handle database, Vocabulary vocabulary, ArchiveReader archive, String country, Instant now) {
        this.memberId = memberId;
        this.database = database;
        this.vocabulary = vocabulary;
        this.archive = archive;
        this.country = country;
        this.now = now;
    }

    @Override
    public String rows() {
        return "select id from contact where owner_id = :member";
    }

    @Override
    public Map<UUID, UUID> match(List<ArchivedContact> contacts) {
        record There(UUID id, UUID member, List<String> emails) {}
        var there = database.createQuery("""
                select id, member_id, email_keys from contact
                where owner_id = :member and (email_keys && :emails or member_id in (select unnest(:members)))
                order by created_at desc, id desc
                """)
                .bind("member", memberId)
                .bindArray(
                        "emails",
                        String.class,
                        contacts.stream()
                                .flatMap(contact -> keys(contact).stream())
                                .distinct()
                                .toList())
                .bindArray(
                        "members",
                        UUID.class,
                        contacts.stream().map(ArchivedContact::memberId).toList())
                .map((row, context) ->
                        new There(Rows.uuid(row, "id"), Rows.uuid(row, "member_id"), Rows.texts(row, "email_keys")))
                .list();
        var byEmail = new HashMap<String, UUID>();
        var byMember = new HashMap<UUID, UUID>();
        there.stream().filter(contact -> !added.contains(contact.id())).forEach(contact -> {
            contact.emails().forEach(email -> byEmail.put(email, contact.id()));
            byMember.put(contact.member(), contact.id());
        });
        var matched = new HashMap<UUID, UUID>();
        for (var contact : contacts) {
            var sameMember = contact.memberId() == null ? null : byMember.get(contact.memberId());
            var sameEmail = keys(contact).stream()
                    .map(byEmail::get)
                    .filter(Objects::nonNull)
                    .findFirst();
            if (sameMember != null || sameEmail.isPresent()) {
                matched.put(contact.id(), sameMember != null ? sameMember : sameEmail.get());
            }
        }
        return matched;
    }

    private static List<String> keys(ArchivedContact contact) {
        return ContactEmail.keysOf(contact.emails());
    }

    @Override
    public Map<UUID, UUID> add(List<ArchivedContact> contacts) {
        var locals = new HashMap<UUID, UUID>();
        var rows = new ContactRows(database, memberId, country);
        for (var contact : contacts) {
            var id = rows.add(person(contact), past(contact.createdAt()), past(contact.updatedAt()));
            locals.put(contact.id(), id);
            added.add(id);
            if (contact.introducedBy() != null && contact.introducedBy().contactId() != null) {
                introduced.put(id, contact.introducedBy().contactId());
            }
        }
        rows.write();
        return locals;
    }

    private NewContact person(ArchivedContact contact) {
        return new NewContact(
                contact.name(),
                contact.emails(),
                contact.phones(),
                contact.birthday(),
                contact.workplace(),
                profession(contact),
                contact.networkTypes(),
                contact.tags(),
                contact.metAt(),
                contact.introducedBy() == null
                        ? null
                        : new IntroducedBy(null, contact.introducedBy().name()),
                contact.notes());
    }

    /** Once all are there: who introduced somebody may come after them in the file. */
    void introduce() {
        var batch = database.prepareBatch("""
                update contact set introduced_by_id = :introducer, introduced_by = null
                where id = :id and id <> :introducer
                """);
        introduced.forEach((id, original) -> archive.local(original)
                .ifPresent(introducer ->
                        batch.bind("id", id).bind("introducer", introducer).add()));
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private String profession(ArchivedContact contact) {
        if (contact.profession() == null || vocabulary.hasProfession(contact.profession())) {
            return contact.profession();
        }
        archive.report().note("The profession \"" + contact.profession() + "\" is not known here and was left out.");
        return null;
    }

    private Instant past(Instant at) {
        return at.isAfter(now) ? now : at;
    }
}
