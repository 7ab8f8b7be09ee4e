package dev.collega.contactimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.collega.contactimport.ContactImportView.ContactImportColumn;
import dev.collega.contactimport.ContactImportView.ContactImportCounts;
import dev.collega.contactimport.ContactImportView.ContactImportProgress;
import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import dev.collega.shared.work.Chunks;
import dev.collega.shared.work.Queue;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The imports of contacts as their owner sees and steers them. */
@ApplicationScoped
class ContactImports {

    static final Queue QUEUE = new Queue("contact_import", "work");
    static final Chunks FILES = new Chunks("contact_import_chunk", "import_id");

    private static final TypeReference<List<ContactImportColumn>> COLUMNS = new TypeReference<>() {};

    private static final String MINE = """
            select i.*, p.done, p.total from contact_import i join contact_import_progress p on p.import_id = i.id
            where i.member_id = :me
            """;

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final ObjectMapper json;
    private final Duration previewKept;
    private final Duration kept;

    ContactImports(
            Jdbi jdbi,
            Cursors cursors,
            ObjectMapper json,
            @ConfigProperty(name = "collega.contact-imports.preview-kept-for") Duration previewKept,
            @ConfigProperty(name = "collega.contact-imports.kept-for") Duration kept) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.json = json;
        this.previewKept = previewKept;
        this.kept = kept;
    }

    /** Takes the place of one that waits to be confirmed. The unique index decides between two at the same moment. */
    UUID receive(UUID member, InputStream file, String fileName, ContactImportFormat asked, Instant now)
            throws IOException {
        try (var handle = jdbi.open()) {
            handle.createUpdate("""
                    delete from contact_import
                    where member_id = :member and state in ('NEEDS_MAPPING', 'PREVIEW') and work is null
                    """).bind("member", member).execute();
            var id = Ids.next();
            var opened = handle.createUpdate("""
                    insert into contact_import (id, member_id, state, work, file_name, asked_format, requested_at)
                    values (:id, :member, 'READING', 'WAITING', :fileName, :asked, :now)
                    on conflict (member_id) where work is not null do nothing
                    """)
                    .bind("id", id)
                    .bind("member", member)
                    .bind("fileName", fileName)
                    .bind("asked", asked == null ? null : asked.name())
                    .bind("now", now)
                    .execute();
            if (opened == 0) {
                throw running();
            }
            handle.createUpdate("insert into contact_import_progress (import_id) values (:id)")
                    .bind("id", id)
                    .execute();
            FILES.keep(handle, id, file);
            return id;
        }
    }

    Page<ContactImportView> of(UUID me, PageRequest page) {
        var after = cursors.open("contact-imports", page.cursor);
        var statement = MINE
                + Sql.when(
                        after.isPresent(),
                        " and (i.requested_at, i.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))")
                + " order by i.requested_at desc, i.id desc "
                + Sql.limit(page.limit + 1);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(statement)
                    .bind("me", me)
                    .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> view(row))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal("contact-imports", last.requestedAt(), last.id()));
        });
    }

    Optional<ContactImportView> one(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(MINE + " and i.id = :id")
                .bind("me", me)
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne());
    }

    Page<ContactImportRowView> rows(UUID id, RowOutcome outcome, PageRequest page) {
        var list = "contact-import-rows:" + id + ":" + outcome;
        var after = cursors.open(list, page.cursor);
        var statement = "select * from contact_import_row where import_id = :id"
                + Sql.when(outcome, " and outcome = :outcome")
                + Sql.when(after.isPresent(), " and number > cast(:after as int)")
                + " order by number "
                + Sql.limit(page.limit + 1);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(statement)
                    .bind("id", id)
                    .bind("outcome", outcome == null ? null : outcome.name())
                    .bind("after", after.map(key -> key.get(0)).orElse(null))
                    .map((row, context) -> ContactImportRowView.from(row))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(list, last.number()));
        });
    }

    /** Has the file read again with these columns. */
    void map(UUID me, ContactImportView current, List<ContactColumn> fields) {
        if (current.columns().isEmpty()) {
            throw notReady();
        }
        if (current.columns().size() != fields.size()) {
            throw Problems.validation(
                    "/fields",
                    "size",
                    "must name one for each of the " + current.columns().size() + " columns");
        }
        if (fields.stream().noneMatch(ContactColumn.TELLING::contains)) {
            throw Problems.validation("/fields", "telling", "must hold a name, an email address or a phone number");
        }
        var mapped = jdbi.withHandle(handle -> handle.createUpdate("""
                update contact_import set fields = :fields, state = 'READING', work = 'WAITING', attempts = 0
                where id = :id and member_id = :me and state in ('NEEDS_MAPPING', 'PREVIEW') and work is null
                """)
                .bind("id", current.id())
                .bind("me", me)
                .bindArray(
                        "fields", String.class, fields.stream().map(Enum::name).toList())
                .execute());
        if (mapped == 0) {
            throw notReady();
        }
        reset(current.id(), 0);
    }

    /** @return false where it was confirmed already, which is as good */
    boolean confirm(UUID me, ContactImportView current, Set<Integer> leaveOut) {
        var confirmed = jdbi.withHandle(handle ->
                handle.createUpdate("""
                update contact_import set state = 'RUNNING', work = 'WAITING', attempts = 0
                where id = :id and member_id = :me and state = 'PREVIEW' and work is null
                """).bind("id", current.id()).bind("me", me).execute());
        if (confirmed == 0) {
            var state = one(me, current.id())
                    .orElseThrow(() -> Problems.notFound("import", current.id()))
                    .state();
            if (state != ContactImportState.RUNNING && state != ContactImportState.DONE) {
                throw notReady();
            }
            return false;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                update contact_import_row set outcome = 'LEFT_OUT', content = null
                where import_id = :id and outcome = 'NEW' and number = any(:numbers)
                """)
                .bind("id", current.id())
                .bindArray("numbers", Integer.class, List.copyOf(leaveOut))
                .execute());
        reset(current.id(), current.counts().fresh());
        return true;
    }

    private void reset(UUID id, int total) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update contact_import_progress set done = 0, total = :total where import_id = :id")
                .bind("id", id)
                .bind("total", total)
                .execute());
    }

    /** Holds on to it, so that nobody else steers it meanwhile; 409 while a worker has it. */
    ContactImportState hold(Handle database, UUID me, UUID id) {
        return database.createQuery("""
                select state from contact_import where id = :id and member_id = :me and work is null for update skip locked
                """)
                .bind("id", id)
                .bind("me", me)
                .mapTo(String.class)
                .findOne()
                .map(ContactImportState::valueOf)
                .orElseThrow(ContactImports::running);
    }

    void discard(Handle database, UUID id) {
        database.createUpdate("delete from contact_import where id = :id")
                .bind("id", id)
                .execute();
    }

    static RuntimeException running() {
        return Problems.conflict(
                "contact-import-running", "A file of contacts is being worked on; wait until that is done.");
    }

    private static RuntimeException notReady() {
        return Problems.conflict("import-not-ready", "This import is not at a point where that can be done.");
    }

    private ContactImportView view(ResultSet row) throws SQLException {
        return new ContactImportView(
                Rows.uuid(row, "id"),
                ContactImportState.valueOf(row.getString("state")),
                row.getString("file_name"),
                Rows.constant(row, "format", ContactImportFormat.class),
                Rows.instant(row, "requested_at"),
                Rows.instant(row, "ended_at"),
                new ContactImportProgress(row.getInt("done"), row.getInt("total")),
                new ContactImportCounts(
                        row.getInt("fresh"),
                        row.getInt("matching"),
                        row.getInt("broken"),
                        row.getInt("added"),
                        row.getInt("kept")),
                columns(row.getString("columns")),
                Rows.texts(row, "problems"),
                Rows.instant(row, "undoable_until"));
    }

    private List<ContactImportColumn> columns(String text) throws SQLException {
        try {
            return json.readValue(text, COLUMNS);
        } catch (JsonProcessingException e) {
            throw new SQLException("contact_import.columns holds no columns", e);
        }
    }

    /** What nobody confirmed, and what is long over; of the latter the rows go as soon as nothing can be undone. */
    void forgetOld(Instant now) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                    delete from contact_import where work is null and (
                      requested_at < :before
                        or state in ('NEEDS_MAPPING', 'PREVIEW', 'FAILED') and requested_at < :beforePreview)
                    """)
                    .bind("before", now.minus(kept))
                    .bind("beforePreview", now.minus(previewKept))
                    .execute();
            handle.createUpdate("""
                    delete from contact_import_row r using contact_import i
                    where i.id = r.import_id and i.undoable_until < :now
                    """).bind("now", now).execute();
        });
    }
}
