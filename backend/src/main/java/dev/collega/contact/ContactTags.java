package dev.collega.contact;

import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The tags of an address book, counted, and changed everywhere at once. */
@ApplicationScoped
class ContactTags {

    /** A tag counts for all that are above it. What is below a tag comes right after it: its slash sorts before all else. */
    private static final String COUNTED = """
            with kept as (
              select k.id, tag, string_to_array(tag, '/') as path
              from contact k cross join unnest(k.tags) as tag where k.owner_id = :me),
            counted as (
              select array_to_string(path[1 : depth], '/') as tag, count(distinct id) as contacts,
                count(distinct id) filter (where depth = cardinality(path)) as own
              from kept cross join generate_series(1, cardinality(path)) as depth group by 1)
            select tag, contacts, own, lower(replace(tag, '/', chr(1))) collate "C" as place from counted
            """;

    private static final String AFTER = """
            where (lower(replace(tag, '/', chr(1))) collate "C", tag collate "C") > (:afterPlace, :afterTag)
            """;

    private static final String RENAMED = """
            with changed as (
              select k.id, array(select renamed from (
                  select case when tag = :tag or starts_with(tag, :tag || '/')
                    then nullif(cast(:to as text) || substr(tag, length(:tag) + 1), '') else tag end as renamed, min(place) as place
                  from unnest(k.tags) with ordinality as t (tag, place) group by 1) as once
                where renamed is not null order by place) as tags
              from contact k
              where k.owner_id = :me and exists (select 1 from unnest(k.tags) t where t = :tag or starts_with(t, :tag || '/'))
              for no key update of k)
            """;

    private record Placed(ContactTag tag, String place) {}

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Event<TagChanged> changed;
    private final Clock clock;

    ContactTags(Jdbi jdbi, Cursors cursors, Event<TagChanged> changed, Clock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.changed = changed;
        this.clock = clock;
    }

    Page<ContactTag> of(UUID me, PageRequest page) {
        var after = cursors.open("contact-tags", page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(COUNTED
                            + Sql.when(after.isPresent(), AFTER)
                            + " order by place, tag collate \"C\" "
                            + Sql.limit(page.limit + 1))
                    .bind("me", me)
                    .bind("afterPlace", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterTag", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> new Placed(
                            new ContactTag(row.getString("tag"), row.getInt("contacts"), row.getInt("own")),
                            row.getString("place")))
                    .list();
            return Page.of(
                            rows,
                            page.limit,
                            last -> cursors.seal(
                                    "contact-tags", last.place(), last.tag().tag()))
                    .map(Placed::tag);
        });
    }

    /**
     * An edit of each contact that has the tag.
     *
     * @param to null to take it away, with all that are below it
     * @return how many contacts had it
     */
    int change(UUID me, String tag, String to) {
        return jdbi.withHandle(handle -> {
            var tooLong = to != null
                    && handle.createQuery(
                                    RENAMED
                                            + "select exists (select 1 from changed, unnest(changed.tags) t where length(t) > :most)")
                            .bind("me", me)
                            .bind("tag", tag)
                            .bind("to", to)
                            .bind("most", Tags.LONGEST)
                            .mapTo(Boolean.class)
                            .one();
            if (tooLong) {
                throw Problems.validation("/to", "size", "makes a tag longer than " + Tags.LONGEST + " characters");
            }
            var contacts = handle.createUpdate(RENAMED + """
                    update contact k set tags = changed.tags, updated_at = :now, version = version + 1
                    from changed where k.id = changed.id
                    """)
                    .bind("me", me)
                    .bind("tag", tag)
                    .bind("to", to)
                    .bind("now", clock.instant())
                    .execute();
            changed.fire(new TagChanged(me, tag, to));
            return contacts;
        });
    }
}
