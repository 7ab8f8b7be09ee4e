package dev.collega.shared.archive;

import dev.collega.shared.database.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Knows items of an archive again: those that were brought in before, by whatever way, and those that this instance
 * wrote itself. A row that was deleted since is not known, so that an archive can restore it.
 */
public final class Origins {

    /** To be joined where rows {@code x} of {@code :me} are written to an archive; read it with {@link #of}. */
    public static final String OF_ROW = """
             left join lateral (select o.instance_id as origin_instance, o.original_id as origin_id from origin o
              where o.local_id = x.id and o.member_id = :me order by o.instance_id, o.original_id limit 1) o on true
            """;

    /**
     * Item by item: "offset 0" keeps each look a probe of one key, where the planner, which knows nothing yet of rows
     * that came a moment ago, would rather read all of them for each item.
     */
    private static final String KNOWN = """
            with asked as (
              select * from unnest(:items, :instances, :originals) as asked (item_id, instance_id, original_id))
            select asked.item_id, there.id from asked
            join lateral (select o.local_id from origin o where o.instance_id = asked.instance_id
              and o.original_id = asked.original_id %1$s offset 0) o on true
            join lateral (select counted.id from (%2$s) counted where counted.id = o.local_id offset 0) there on true
            union all
            select asked.item_id, there.id from asked
            join lateral (select counted.id from (%2$s) counted where counted.id = asked.original_id offset 0) there on true
            where asked.instance_id = :here
            """;

    private static final String OF_THIS_MEMBER = "and o.member_id = :member";

    private final Handle database;
    private final UUID member;
    private final UUID here;
    private final UUID written;

    /**
     * @param here this instance
     * @param written the instance that wrote the archive
     */
    public Origins(Handle database, UUID member, UUID here, UUID written) {
        this.database = database;
        this.member = member;
        this.here = here;
        this.written = written;
    }

    public static Origin of(ResultSet row) throws SQLException {
        var instance = Rows.uuid(row, "origin_instance");
        return instance == null ? null : new Origin(instance, Rows.uuid(row, "origin_id"));
    }

    /** Where the rows of a kind are that count as known. */
    public enum Known {
        /** Each member may have their own. */
        PER_MEMBER,
        /** It is there once, whoever brought it in. */
        EVERYWHERE
    }

    /**
     * @param rows a statement that selects the ids of the rows that count; {@code :member} is the importing member
     * @return what is there already, as the id it has here
     */
    Map<UUID, UUID> find(List<? extends ArchiveItem> items, String rows, Known known) {
        var ways = waysOf(items);
        var found = new HashMap<UUID, UUID>();
        database.createQuery(KNOWN.formatted(known == Known.PER_MEMBER ? OF_THIS_MEMBER : "", rows))
                .bindArray("items", UUID.class, ways.stream().map(Way::item).toList())
                .bindArray(
                        "instances",
                        UUID.class,
                        ways.stream().map(way -> way.origin().instance()).toList())
                .bindArray(
                        "originals",
                        UUID.class,
                        ways.stream().map(way -> way.origin().id()).toList())
                .bind("member", member)
                .bind("here", here)
                .map((row, context) -> Map.entry(Rows.uuid(row, "item_id"), Rows.uuid(row, "id")))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    void remember(List<? extends ArchiveItem> items, Map<UUID, UUID> locals) {
        var batch = database.prepareBatch("""
                insert into origin (member_id, instance_id, original_id, local_id)
                values (:member, :instance, :original, :local)
                on conflict (member_id, instance_id, original_id) do update set local_id = excluded.local_id
                """);
        for (var way : waysOf(items)) {
            var local = locals.get(way.item());
            if (local != null && !way.origin().id().equals(local)) {
                batch.bind("member", member)
                        .bind("instance", way.origin().instance())
                        .bind("original", way.origin().id())
                        .bind("local", local)
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private record Way(UUID item, Origin origin) {}

    /** An item may be known by where it was first made, or by the archive it came in. */
    private List<Way> waysOf(List<? extends ArchiveItem> items) {
        var ways = new ArrayList<Way>();
        for (var item : items) {
            ways.add(new Way(item.id(), new Origin(written, item.id())));
            if (item.origin() != null && !item.origin().equals(new Origin(written, item.id()))) {
                ways.add(new Way(item.id(), item.origin()));
            }
        }
        return ways;
    }
}
