package dev.collega.contact;

import dev.collega.connection.NetworkType;
import dev.collega.member.Unseen;
import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.archive.Origins;
import dev.collega.shared.database.Rows;
import dev.collega.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;

/** The address book, as JSON and as vCards, and the log of who was in touch when. */
@ApplicationScoped
class ContactPart implements ArchivePart {

    private static final int ROWS_AT_ONCE = 500;

    private static final String CONTACTS =
            """
            select x.id, x.member_id as knows, m.id as member_id, x.name, x.email, x.phone,
              coalesce(case when 'workplace' <> all(m.reserved) then m.workplace end, x.workplace) as workplace,
              coalesce(m.profession, x.profession) as profession,
              x.network_types, x.tags, x.met_at, x.notes, x.created_at, x.updated_at, o.origin_instance, o.origin_id
            from contact x left join member m on m.id = x.member_id and\s""" + Unseen.M_IS_THERE + "\n" + Origins.OF_ROW + "where x.owner_id = :me order by x.search_name, x.id";

    private static final String INTERACTIONS =
            """
            select x.id, x.contact_id, x.kind, x.occurred_at, x.note, x.created_at, o.origin_instance, o.origin_id
            from contact k join interaction x on x.contact_id = k.id
            """ + Origins.OF_ROW + "where k.owner_id = :me order by x.occurred_at, x.id";

    private final Vocabulary vocabulary;
    private final Clock clock;

    ContactPart(Vocabulary vocabulary, Clock clock) {
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list("contacts.json", contacts(memberId, database, archive));
        archive.list(
                "interactions.json",
                database.createQuery(INTERACTIONS)
                        .setFetchSize(ROWS_AT_ONCE)
                        .bind("me", memberId)
                        .map((row, context) -> interaction(row)));
        writeCards(memberId, database, archive);
    }

    private static ResultIterable<ArchivedContact> contacts(UUID memberId, Handle database, ArchiveWriter archive) {
        return database.createQuery(CONTACTS)
                .setFetchSize(ROWS_AT_ONCE)
                .bind("me", memberId)
                .map((row, context) -> {
                    archive.mentions(Rows.uuid(row, "knows"));
                    return contact(row);
                });
    }

    private static ArchivedContact contact(ResultSet row) throws SQLException {
        return new ArchivedContact(
                Rows.uuid(row, "id"),
                Origins.of(row),
                Rows.uuid(row, "member_id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("workplace"),
                row.getString("profession"),
                Rows.constants(row, "network_types", NetworkType.class),
                Rows.texts(row, "tags"),
                row.getString("met_at"),
                row.getString("notes"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static ArchivedInteraction interaction(ResultSet row) throws SQLException {
        return new ArchivedInteraction(
                Rows.uuid(row, "id"),
                Origins.of(row),
                Rows.uuid(row, "contact_id"),
                InteractionKind.valueOf(row.getString("kind")),
                Rows.instant(row, "occurred_at"),
                row.getString("note"),
                Rows.instant(row, "created_at"));
    }

    private static void writeCards(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        try (var file = archive.file("contacts.vcf");
                var found = contacts(memberId, database, archive).iterator()) {
            var cards = new ContactCards(file);
            while (found.hasNext()) {
                cards.add(found.next());
            }
            cards.end();
        }
    }

    @Override
    public void read(UUID memberId, Handle database, ArchiveReader archive) throws IOException {
        var now = clock.instant();
        archive.each(
                "contacts.json",
                ArchivedContact.class,
                "contacts",
                new ContactsTaken(memberId, database, vocabulary, archive.report(), now));
        var interactions = new InteractionsTaken(memberId, database, archive, now);
        archive.each("interactions.json", ArchivedInteraction.class, "interactions", interactions);
        interactions.refreshLast();
    }
}
