package dev.collega.contact;

import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.database.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Interactions from an archive, each with the contact that its own has become here. */
final class InteractionsTaken implements ArchiveReader.Taking<ArchivedInteraction> {

    private final UUID memberId;
    private final Handle database;
    private final ArchiveReader archive;
    private final Instant now;
    private final Set<UUID> touched = new HashSet<>();

    InteractionsTaken(UUID memberId, Handle database, ArchiveReader archive, Instant now) {
        this.memberId = memberId;
        this.database = database;
        this.archive = archive;
        this.now = now;
    }

    @Override
    public String rows() {
        return "select i.id from interaction i join contact k on k.id = i.contact_id where k.owner_id = :member";
    }

    @Override
    public Map<UUID, UUID> add(List<ArchivedInteraction> interactions) {
        var locals = new HashMap<UUID, UUID>();
        var batch = database.prepareBatch("""
                insert into interaction (id, contact_id, owner_id, kind, occurred_at, note, created_at)
                values (:id, :contact, :owner, :kind, :occurredAt, :note, :createdAt)
                """);
        for (var interaction : interactions) {
            var contact = archive.local(interaction.contactId());
            if (contact.isEmpty()) {
                archive.report().note("Interactions without a contact were left out.");
                continue;
            }
            var id = Ids.next();
            batch.bind("id", id)
                    .bind("contact", contact.get())
                    .bind("owner", memberId)
                    .bind("kind", interaction.kind().name())
                    .bind("occurredAt", past(interaction.occurredAt()))
                    .bind("note", interaction.note())
                    .bind("createdAt", past(interaction.createdAt()))
                    .add();
            locals.put(interaction.id(), id);
            touched.add(contact.get());
        }
        if (batch.size() > 0) {
            batch.execute();
        }
        return locals;
    }

    private Instant past(Instant at) {
        return at.isAfter(now) ? now : at;
    }

    void refreshLast() {
        database.createUpdate("""
                update contact k set last_interaction_at =
                  (select max(occurred_at) from interaction i where i.contact_id = k.id)
                where k.owner_id = :member and k.id in (select unnest(:touched))
                """)
                .bind("member", memberId)
                .bindArray("touched", UUID.class, List.copyOf(touched))
                .execute();
    }
}
