package dev.collega.contact;

import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The log of when I was in touch with a contact. A contact's last interaction follows from it. */
@ApplicationScoped
class Interactions {

    private static final String SELECT = """
            select i.id, i.contact_id, i.kind, i.occurred_at, i.note, i.version, o.follow_up_id
            from interaction i left join occurrence o on o.interaction_id = i.id
            """;

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Clock clock;

    Interactions(Jdbi jdbi, Cursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** @throws dev.collega.shared.problem.ProblemException not-found where the contact has gone, into another one maybe */
    InteractionView log(UUID contactId, InteractionKind kind, Instant occurredAt, String note) {
        var interaction = new InteractionView(Ids.next(), contactId, kind, occurredAt, text(note), null, 0);
        jdbi.useHandle(handle -> {
            var logged = handle.createUpdate("""
                    insert into interaction (id, contact_id, owner_id, kind, occurred_at, note, created_at)
                    select :id, c.id, c.owner_id, :kind, cast(:occurredAt as timestamptz), :note, cast(:now as timestamptz)
                    from contact c where c.id = :contact for key share
                    """)
                    .bind("id", interaction.id())
                    .bind("contact", contactId)
                    .bind("kind", kind.name())
                    .bind("occurredAt", occurredAt)
                    .bind("note", interaction.note())
                    .bind("now", clock.instant())
                    .execute();
            if (logged == 0) {
                throw Problems.notFound("contact", contactId);
            }
            refreshLast(handle, contactId);
        });
        return interaction;
    }

    Optional<InteractionView> one(UUID contactId, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where i.contact_id = :contact and i.id = :id")
                .bind("contact", contactId)
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne());
    }

    /** @return false where it has changed since it was read */
    boolean edit(InteractionView known, InteractionPatch patch) {
        return jdbi.withHandle(handle -> {
            var edited = handle.createUpdate("""
                    update interaction set kind = :kind, occurred_at = :occurredAt, note = :note, version = version + 1
                    where id = :id and contact_id = :contact and version = :version
                    """)
                    .bind("id", known.id())
                    .bind("contact", known.contactId())
                    .bind("version", known.version())
                    .bind(
                            "kind",
                            (patch.kind() == null ? known.kind() : patch.kind().orElseThrow()).name())
                    .bind(
                            "occurredAt",
                            patch.occurredAt() == null
                                    ? known.occurredAt()
                                    : patch.occurredAt().orElseThrow())
                    .bind(
                            "note",
                            patch.note() == null
                                    ? known.note()
                                    : text(patch.note().orElse(null)))
                    .execute();
            refreshLast(handle, known.contactId());
            return edited == 1;
        });
    }

    private static String text(String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }

    /** A follow-up that it completed stays done. */
    void remove(UUID contactId, UUID id) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from interaction where id = :id and contact_id = :contact")
                    .bind("id", id)
                    .bind("contact", contactId)
                    .execute();
            refreshLast(handle, contactId);
        });
    }

    /** Not an edit of the contact: its version, and with it whatever somebody is writing there, stays. */
    static void refreshLast(Handle handle, UUID contactId) {
        // One after the other, so that each sees what the one before it has logged.
        handle.createQuery("select id from contact where id = :contact for no key update")
                .bind("contact", contactId)
                .mapTo(UUID.class)
                .findOne();
        handle.createUpdate("""
                update contact set last_interaction_at =
                    (select max(occurred_at) from interaction where contact_id = :contact)
                where id = :contact
                """).bind("contact", contactId).execute();
    }

    Page<InteractionView> of(UUID contactId, PageRequest page) {
        var list = "interactions:" + contactId;
        var after = cursors.open(list, page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(SELECT + """
                    where i.contact_id = :contact
                      and (cast(:afterAt as timestamptz) is null
                        or (i.occurred_at, i.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid)))
                    order by i.occurred_at desc, i.id desc limit :rows
                    """)
                    .bind("contact", contactId)
                    .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .bind("rows", page.limit + 1)
                    .map((row, context) -> view(row))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(list, last.occurredAt(), last.id()));
        });
    }

    private static InteractionView view(ResultSet row) throws SQLException {
        return new InteractionView(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "contact_id"),
                InteractionKind.valueOf(row.getString("kind")),
                Rows.instant(row, "occurred_at"),
                row.getString("note"),
                Rows.uuid(row, "follow_up_id"),
                row.getLong("version"));
    }
}
