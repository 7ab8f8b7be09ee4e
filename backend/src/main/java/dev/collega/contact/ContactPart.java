package dev.collega.contact;

import dev.collega.member.Members;
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

    private static final String INTERACTIONS =
            """
            select x.id, x.contact_id, x.kind, x.occurred_at, x.note, x.created_at, o.origin_instance, o.origin_id
            from contact k join interaction x on x.contact_id = k.id
            """ + Origins.OF_ROW + "where k.owner_id = :me order by x.occurred_at, x.id";

    private final ContactExtract extract;
    private final Vocabulary vocabulary;
    private final Members members;
    private final Clock clock;

    ContactPart(ContactExtract extract, Vocabulary vocabulary, Members members, Clock clock) {
        this.extract = extract;
        this.vocabulary = vocabulary;
        this.members = members;
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

    private ResultIterable<ArchivedContact> contacts(UUID memberId, Handle database, ArchiveWriter archive) {
        return extract.of(memberId, database, archive::mentions);
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

    private void writeCards(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
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
        var contacts = new ContactsTaken(memberId, database, vocabulary, archive, members.countryOf(memberId), now);
        archive.each("contacts.json", ArchivedContact.class, "contacts", contacts);
        contacts.introduce();
        var interactions = new InteractionsTaken(memberId, database, archive, now);
        archive.each("interactions.json", ArchivedInteraction.class, "interactions", interactions);
        interactions.refreshLast();
    }
}
