package dev.collega.contact;

import dev.collega.member.MemberSummary;
import dev.collega.shared.database.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Keeps a page about a member whom one has met, without being connected. */
@ApplicationScoped
public class MetInPerson {

    private final Jdbi jdbi;
    private final Clock clock;

    MetInPerson(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Opens the page or adds to it; doing it twice is doing it once. What stands there already stays.
     *
     * @param metAt where, at most 200 characters; may be null
     * @param note of the owner alone, at most 2,000 characters; may be null
     * @return the id of the contact
     */
    public UUID keep(UUID owner, MemberSummary member, String metAt, String note) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                insert into contact (id, owner_id, member_id, name, met_at, notes, created_at, updated_at, version)
                values (:id, :owner, :member, :name, :metAt, :note, :now, :now, 0)
                on conflict (owner_id, member_id) where member_id is not null do update set
                  met_at = coalesce(contact.met_at, excluded.met_at),
                  notes = case
                    when excluded.notes is null or strpos(contact.notes, excluded.notes) > 0 then contact.notes
                    else left(concat_ws(E'\\n', contact.notes, excluded.notes), 10000) end,
                  updated_at = excluded.updated_at,
                  version = contact.version + 1
                returning id
                """)
                .bind("id", Ids.next())
                .bind("owner", owner)
                .bind("member", member.id())
                .bind("name", member.fullName())
                .bind("metAt", metAt)
                .bind("note", note)
                .bind("now", clock.instant())
                .mapTo(UUID.class)
                .one());
    }
}
