package dev.collega.cadence;

import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.database.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Cadences from an archive; where the contact, or the tag, has one here, that stays. */
final class CadencesTaken implements ArchiveReader.Taking<ArchivedCadence> {

    private final UUID memberId;
    private final Handle database;
    private final ArchiveReader archive;
    private final Instant now;

    CadencesTaken(UUID memberId, Handle database, ArchiveReader archive, Instant now) {
        this.memberId = memberId;
        this.database = database;
        this.archive = archive;
        this.now = now;
    }

    @Override
    public String rows() {
        return "select id from cadence where owner_id = :member";
    }

    @Override
    public Map<UUID, UUID> add(List<ArchivedCadence> cadences) {
        var locals = new HashMap<UUID, UUID>();
        for (var cadence : cadences) {
            var contact = archive.local(cadence.contactId()).orElse(null);
            if ((contact == null) == (cadence.tag() == null)) {
                archive.report().note("Cadences without a contact or a tag were left out.");
                continue;
            }
            var id = Ids.next();
            var added = database.createUpdate("""
                    insert into cadence (id, owner_id, contact_id, tag, ideal_days, longest_days, goal_id, set_on, created_at)
                    select :id, m.id, cast(:contact as uuid), :tag, :ideal, greatest(:ideal, :longest), cast(:goal as uuid),
                      cast(cast(:now as timestamptz) at time zone m.time_zone as date), :createdAt
                    from member m where m.id = :me
                      and (select count(*) from cadence c where c.owner_id = m.id and c.tag is not null and cast(:tag as text) is not null) < :most
                    on conflict do nothing
                    """)
                    .bind("id", id)
                    .bind("me", memberId)
                    .bind("contact", contact)
                    .bind("tag", cadence.tag())
                    .bind("ideal", cadence.idealDays())
                    .bind("longest", cadence.longestDays())
                    .bind("goal", archive.local(cadence.goalId()).orElse(null))
                    .bind("now", now)
                    .bind("createdAt", cadence.createdAt().isAfter(now) ? now : cadence.createdAt())
                    .bind("most", Cadences.MOST_TAGS)
                    .execute();
            if (added == 1) {
                locals.put(cadence.id(), id);
            }
        }
        return locals;
    }
}
