package dev.collega.contactimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.collega.contact.NewContact;
import dev.collega.contactimport.ContactImportView.ContactImportColumn;
import dev.collega.shared.database.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the work on an import writes and reads. */
@ApplicationScoped
class ImportRows {

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration undoable;

    ImportRows(
            Jdbi jdbi,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "collega.contact-imports.undoable-for") Duration undoable) {
        this.jdbi = jdbi;
        this.json = json;
        this.clock = clock;
        this.undoable = undoable;
    }

    /** How the columns of a table were mapped by its owner, and what they said that the file is; null where not. */
    record Asked(ContactImportFormat format, List<ContactColumn> fields) {}

    ContactImportState stateOf(Handle database, UUID id) {
        return database.createQuery("select state from contact_import where id = :id")
                .bind("id", id)
                .mapTo(ContactImportState.class)
                .one();
    }

    Asked asked(Handle database, UUID id) {
        return database.createQuery("select asked_format, fields from contact_import where id = :id")
                .bind("id", id)
                .map((row, context) -> new Asked(
                        Rows.constant(row, "asked_format", ContactImportFormat.class),
                        row.getArray("fields") == null
                                ? null
                                : Rows.texts(row, "fields").stream()
                                        .map(ContactColumn::valueOf)
                                        .toList()))
                .one();
    }

    /** In a transaction, and over a connection, of its own: its owner sees it while the work goes on. */
    void progress(UUID id, int done, int total) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (var database = jdbi.open()) {
                database.createUpdate(
                                "update contact_import_progress set done = :done, total = :total where import_id = :id")
                        .bind("id", id)
                        .bind("done", done)
                        .bind("total", total)
                        .execute();
            }
        });
    }

    void forget(Handle database, UUID id) {
        database.createUpdate("delete from contact_import_row where import_id = :id")
                .bind("id", id)
                .execute();
    }

    /** A row as the dry run found it. */
    record Judged(int number, CheckedPerson person, RowOutcome outcome, String reason, UUID contactId) {}

    void add(Handle database, UUID id, List<Judged> rows) {
        var batch = database.prepareBatch("""
                insert into contact_import_row
                  (import_id, number, line, outcome, name, detail, reason, remarks, content, fingerprint, identified, contact_id)
                values (:import, :number, :line, :outcome, :name, :detail, :reason, :remarks, cast(:content as jsonb),
                  :fingerprint, :identified, cast(:contact as uuid))
                """);
        for (var row : rows) {
            var person = row.person();
            batch.bind("import", id)
                    .bind("number", row.number())
                    .bind("line", person.line())
                    .bind("outcome", row.outcome().name())
                    .bind("name", person.name())
                    .bind("detail", person.detail())
                    .bind("reason", row.reason())
                    .bindArray("remarks", String.class, person.remarks())
                    .bind("content", row.outcome() == RowOutcome.NEW ? text(person.contact()) : null)
                    .bind("fingerprint", person.fingerprint())
                    .bind("identified", person.identified())
                    .bind("contact", row.contactId())
                    .add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private String text(NewContact contact) {
        try {
            return json.writeValueAsString(contact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row that is to be added. */
    record Waiting(int number, CheckedPerson person) {}

    List<Waiting> waiting(Handle database, UUID id, int after, int most) {
        return database.createQuery("""
                select number, line, content, fingerprint, identified from contact_import_row
                where import_id = :id and outcome = 'NEW' and number > :after order by number limit :most
                """)
                .bind("id", id)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> new Waiting(
                        row.getInt("number"),
                        new CheckedPerson(
                                row.getInt("line"),
                                contact(row.getString("content")),
                                null,
                                null,
                                null,
                                List.of(),
                                row.getBytes("fingerprint"),
                                row.getBoolean("identified"))))
                .list();
    }

    private NewContact contact(String text) {
        try {
            return json.readValue(text, NewContact.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row that was added, and the contact that it has become. */
    record Added(int number, UUID contactId) {}

    List<Added> added(Handle database, UUID id, int after) {
        return database.createQuery("""
                select number, contact_id from contact_import_row
                where import_id = :id and outcome = 'ADDED' and number > :after order by number limit :most
                """)
                .bind("id", id)
                .bind("after", after)
                .bind("most", DryRun.BATCH)
                .map((row, context) -> new Added(row.getInt("number"), Rows.uuid(row, "contact_id")))
                .list();
    }

    int countWaiting(Handle database, UUID id) {
        return database.createQuery("select count(*) from contact_import_row where import_id = :id and outcome = 'NEW'")
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
    }

    void become(Handle database, UUID id, Map<Integer, UUID> contacts, RowOutcome outcome, String reason) {
        var batch = database.prepareBatch("""
                update contact_import_row set outcome = :outcome, contact_id = cast(:contact as uuid), content = null,
                  reason = coalesce(:reason, reason)
                where import_id = :import and number = :number
                """);
        contacts.forEach((number, contact) -> batch.bind("import", id)
                .bind("number", number)
                .bind("outcome", outcome.name())
                .bind("contact", contact)
                .bind("reason", reason)
                .add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** A fingerprint as a key, for arrays are equal to themselves alone. */
    static String key(byte[] fingerprint) {
        return Base64.getEncoder().encodeToString(fingerprint);
    }

    /** Which of these rows came before, and what they have become. */
    Map<String, UUID> sources(Handle database, UUID owner, Collection<byte[]> fingerprints) {
        var found = new HashMap<String, UUID>();
        database.createQuery("""
                select fingerprint, contact_id from contact_source
                where owner_id = :owner and fingerprint in (select decode(unnest(:fingerprints), 'base64'))
                """)
                .bind("owner", owner)
                .bindArray(
                        "fingerprints",
                        String.class,
                        fingerprints.stream().map(ImportRows::key).toList())
                .map((row, context) -> Map.entry(key(row.getBytes("fingerprint")), Rows.uuid(row, "contact_id")))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** Whom of these contacts a program has named, so that who comes under another name is another person. */
    Set<UUID> identified(Handle database, UUID owner, Collection<UUID> contacts) {
        return database.createQuery("""
                select distinct contact_id from contact_source
                where owner_id = :owner and identified and contact_id = any(:contacts)
                """)
                .bind("owner", owner)
                .bindArray("contacts", UUID.class, List.copyOf(contacts))
                .mapTo(UUID.class)
                .set();
    }

    void remember(Handle database, UUID owner, UUID id) {
        database.createUpdate("""
                insert into contact_source (owner_id, fingerprint, contact_id, identified)
                select distinct on (r.fingerprint) :owner, r.fingerprint, r.contact_id, r.identified
                from contact_import_row r join contact k on k.id = r.contact_id and k.owner_id = :owner
                where r.import_id = :id and r.outcome in ('ADDED', 'MATCHING') and r.fingerprint is not null
                order by r.fingerprint, r.number
                on conflict (owner_id, fingerprint) do update set contact_id = excluded.contact_id
                """).bind("owner", owner).bind("id", id).execute();
    }

    void previewed(
            Handle database, UUID id, ContactImportState state, ContactFile file, List<ContactImportColumn> columns) {
        database.createUpdate("""
                update contact_import set state = :state, work = null, format = :format, columns = cast(:columns as jsonb),
                  problems = :problems, fresh = counted.fresh, matching = counted.matching, broken = counted.broken
                from (select count(*) filter (where outcome = 'NEW') as fresh,
                        count(*) filter (where outcome = 'MATCHING') as matching,
                        count(*) filter (where outcome = 'BROKEN') as broken
                      from contact_import_row where import_id = :id) counted
                where id = :id
                """)
                .bind("id", id)
                .bind("state", state.name())
                .bind("format", file.format().name())
                .bind("columns", texts(columns))
                .bindArray("problems", String.class, file.notes())
                .execute();
    }

    private String texts(List<ContactImportColumn> columns) {
        try {
            return json.writeValueAsString(columns);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Broken rows stay to be looked at; the file goes. */
    void failed(Handle database, UUID id, List<String> problems) {
        database.createUpdate("""
                update contact_import set state = 'FAILED', work = null, problems = :problems, ended_at = :now where id = :id
                """)
                .bind("id", id)
                .bindArray("problems", String.class, problems)
                .bind("now", clock.instant())
                .execute();
        empty(database, id);
    }

    void done(Handle database, UUID id) {
        var now = clock.instant();
        database.createUpdate("""
                update contact_import set state = 'DONE', work = null, ended_at = :now, undoable_until = :until,
                  added = counted.added, matching = counted.matching
                from (select count(*) filter (where outcome = 'ADDED') as added,
                        count(*) filter (where outcome = 'MATCHING') as matching
                      from contact_import_row where import_id = :id) counted
                where id = :id
                """)
                .bind("id", id)
                .bind("now", now)
                .bind("until", now.plus(undoable))
                .execute();
        empty(database, id);
    }

    /** Of the file nothing stays but how its rows are called, for as long as it can be undone. */
    private static void empty(Handle database, UUID id) {
        ContactImports.FILES.remove(database, id);
        database.createUpdate("update contact_import set columns = '[]' where id = :id")
                .bind("id", id)
                .execute();
        database.createUpdate(
                        "update contact_import_row set content = null where import_id = :id and content is not null")
                .bind("id", id)
                .execute();
    }

    void undone(Handle database, UUID id) {
        database.createUpdate("""
                update contact_import set state = 'UNDONE', undoable_until = null, ended_at = :now, kept =
                  (select count(*) from contact_import_row where import_id = :id and outcome = 'KEPT')
                where id = :id
                """).bind("id", id).bind("now", clock.instant()).execute();
    }

    int countUsable(Handle database, UUID id) {
        return database.createQuery(
                        "select count(*) from contact_import_row where import_id = :id and outcome in ('NEW', 'MATCHING')")
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
    }

    /** A few of those for which rows cannot be used. */
    List<String> reasons(Handle database, UUID id) {
        return database.createQuery("""
                select reason from contact_import_row where import_id = :id and outcome = 'BROKEN'
                group by reason order by count(*) desc, reason limit 5
                """).bind("id", id).mapTo(String.class).list();
    }

    void counted(Handle database, UUID id) {
        database.createUpdate("""
                update contact_import set broken = (select count(*) from contact_import_row where import_id = :id)
                where id = :id
                """).bind("id", id).execute();
    }
}
