package dev.collega.cadence;

import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The cadences that members have set. What they come to for each contact follows in the database, at the end of the
 * transaction (V042): whoever reads it in the same one calls {@link #settle} first.
 */
@ApplicationScoped
class Cadences {

    static final int MOST_TAGS = 100;

    private static final String OF_TAGS = """
            select c.tag, c.ideal_days, c.longest_days, c.goal_id, k.contacts, k.amber, k.red
            from cadence c
            left join lateral (
              select count(*) as contacts, count(*) filter (where x.latest_on <= :today) as red,
                count(*) filter (where x.next_on <= :today and x.latest_on > :today) as amber
              from contact_cadence x where x.cadence_id = c.id) k on true
            where c.owner_id = :me and c.tag is not null
            """;

    private final Jdbi jdbi;
    private final Cursors cursors;

    Cadences(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    Page<TagCadenceView> ofTags(UUID me, LocalDate today, PageRequest page) {
        var after = cursors.open("cadences", page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(OF_TAGS
                            + Sql.when(after.isPresent(), " and c.tag collate \"C\" > :after")
                            + " order by c.tag collate \"C\" "
                            + Sql.limit(page.limit + 1))
                    .bind("me", me)
                    .bind("today", today)
                    .bind("after", after.map(key -> key.get(0)).orElse(null))
                    .map((row, context) -> tagCadence(row))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal("cadences", last.tag()));
        });
    }

    Optional<TagCadenceView> ofTag(UUID me, String tag, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_TAGS + " and c.tag = :tag")
                .bind("me", me)
                .bind("today", today)
                .bind("tag", tag)
                .map((row, context) -> tagCadence(row))
                .findOne());
    }

    private static TagCadenceView tagCadence(ResultSet row) throws SQLException {
        return new TagCadenceView(
                row.getString("tag"),
                row.getInt("ideal_days"),
                row.getInt("longest_days"),
                Rows.uuid(row, "goal_id"),
                row.getInt("contacts"),
                row.getInt("amber"),
                row.getInt("red"));
    }

    void setForTag(UUID me, String tag, NewCadence cadence, LocalDate today, Instant now) {
        set(me, null, tag, cadence, today, now, "(owner_id, tag) where tag is not null");
        jdbi.useHandle(handle -> {
            var tags = handle.createQuery("select count(*) from cadence where owner_id = :me and tag is not null")
                    .bind("me", me)
                    .mapTo(Integer.class)
                    .one();
            if (tags > MOST_TAGS) {
                throw Problems.conflict("too-many-cadences", MOST_TAGS + " tags with a cadence are the most.");
            }
        });
    }

    void setForContact(UUID me, UUID contact, NewCadence cadence, LocalDate today, Instant now) {
        set(me, contact, null, cadence, today, now, "(contact_id) where contact_id is not null and not parked");
    }

    private void set(
            UUID me, UUID contact, String tag, NewCadence cadence, LocalDate today, Instant now, String conflict) {
        if (cadence.longestDays() < cadence.idealDays()) {
            throw Problems.validation("/longestDays", "min", "must not be shorter than the ideal gap");
        }
        requireGoal(me, cadence.goalId());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into cadence (id, owner_id, contact_id, tag, ideal_days, longest_days, goal_id, set_on, created_at)
                        values (:id, :me, cast(:contact as uuid), :tag, :ideal, :longest, cast(:goal as uuid), :today, :now)
                        on conflict\s""" + conflict + """
                         do update set ideal_days = excluded.ideal_days, longest_days = excluded.longest_days,
                          goal_id = excluded.goal_id,
                          set_on = case when cadence.ideal_days = excluded.ideal_days then cadence.set_on else excluded.set_on end
                        """)
                .bind("id", Ids.next())
                .bind("me", me)
                .bind("contact", contact)
                .bind("tag", tag)
                .bind("ideal", cadence.idealDays())
                .bind("longest", cadence.longestDays())
                .bind("goal", cadence.goalId())
                .bind("today", today)
                .bind("now", now)
                .execute());
    }

    private void requireGoal(UUID me, UUID goal) {
        var mine = goal == null
                || jdbi.withHandle(handle -> handle.createQuery(
                                "select exists (select 1 from goal where id = :goal and owner_id = :me)")
                        .bind("goal", goal)
                        .bind("me", me)
                        .mapTo(Boolean.class)
                        .one());
        if (!mine) {
            throw Problems.notFound("goal", goal);
        }
    }

    void removeFromTag(UUID me, String tag) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from cadence where owner_id = :me and tag = :tag")
                .bind("me", me)
                .bind("tag", tag)
                .execute());
    }

    void removeFromContact(UUID me, UUID contact) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from cadence where owner_id = :me and contact_id = :contact and not parked")
                .bind("me", me)
                .bind("contact", contact)
                .execute());
    }

    /** Brings the dates that follow from what this transaction has changed up to date now, and not at its end. */
    void settle() {
        jdbi.useHandle(Cadences::settle);
    }

    static void settle(Handle handle) {
        handle.execute("set constraints cadence_settled immediate");
        handle.execute("set constraints cadence_settled deferred");
    }
}
