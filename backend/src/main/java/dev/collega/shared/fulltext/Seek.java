package dev.collega.shared.fulltext;

import dev.collega.shared.database.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * A page of what somebody looks for.
 *
 * @param me for whom it is found
 * @param best the best match first, and not the newest
 * @param after the sort key of the last one seen
 * @param rows at most so many
 */
public record Seek(
        UUID me, Wanted wanted, String topic, UUID author, boolean best, Optional<List<String>> after, int rows) {

    /** Of words that are in more than this many, the newest alone are weighed. */
    public static final int MOST_WEIGHED = 5_000;

    /** Enough to fill a page with a word that one in a hundred has. */
    public static final int RECENT = 2_000;

    /** SQL: in which order things {@code p} with their rank stand. */
    public static final String BEST_FIRST = "order by p.rank desc, p.created_at desc, p.id desc\n";

    /** Where a thing stands in the list. */
    public record Place(UUID id, List<Object> key) {

        /** @param weighed whether the rank is a part of the key */
        static Place from(ResultSet row, boolean weighed) throws SQLException {
            var id = Rows.uuid(row, "id");
            var at = Rows.instant(row, "created_at");
            return new Place(id, weighed ? List.of(at, id, row.getString("rank")) : List.of(at, id));
        }
    }

    /** SQL: what comes after the page before. */
    public String beyond(String time, String id) {
        return after.isEmpty()
                ? ""
                : " and (" + time + ", " + id + ") < (cast(:afterAt as timestamptz), cast(:afterId as uuid))\n";
    }

    /** As {@link #beyond}, of things {@code p} that were weighed. */
    public String beyondWeight() {
        return after.isEmpty()
                ? ""
                : " and (p.rank, p.created_at, p.id)"
                        + " < (cast(:afterRank as real), cast(:afterAt as timestamptz), cast(:afterId as uuid))\n";
    }

    /** Whether more things have the words than are all weighed. */
    public boolean areMany(Jdbi jdbi, String hits) {
        var many = "select count(*) > " + MOST_WEIGHED + " from (" + hits + ") hit";
        return jdbi.withHandle(
                handle -> bindTo(handle.createQuery(many)).mapTo(Boolean.class).one());
    }

    /** @param statement gives the id of each thing, when it was created, and its rank */
    public List<Place> places(Jdbi jdbi, String statement) {
        return jdbi.withHandle(handle -> bindTo(handle.createQuery(statement))
                .map((row, context) -> Place.from(row, best))
                .list());
    }

    private Query bindTo(Query query) {
        return query.bind("me", me)
                .bind("words", wanted.query())
                .bind("topic", topic)
                .bind("author", author)
                .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                .bind(
                        "afterRank",
                        after.filter(key -> best).map(key -> key.get(2)).orElse(null));
    }

    /**
     * What is shown of the things of one page.
     *
     * @param shown a query of the things whose id is among {@code :ids}, for the reader {@code :me}
     * @return in the order of the ids; without those that are not for this reader any more
     */
    public static <H> List<H> shown(
            Jdbi jdbi, String shown, UUID me, List<UUID> ids, RowMapper<H> mapper, Function<H, UUID> id) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var hits = jdbi.withHandle(handle -> handle.createQuery(shown)
                .bind("me", me)
                .bindArray("ids", UUID.class, ids)
                .map(mapper)
                .collect(Collectors.toMap(id, Function.identity())));
        return ids.stream().map(hits::get).filter(Objects::nonNull).toList();
    }
}
