package dev.collega.vocabulary;

import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The topics of MeSH: found by name, with what stands above and below them. */
@ApplicationScoped
public class Topics {

    /** Enough for all but the topmost headings; of those the names nearest to the top. */
    private static final int MOST_NAMES = 2_000;

    private static final String COLUMNS = """
            select t.id, t.name, array(select p.tree_number from topic_place p where p.topic_id = t.id order by 1) as places
            from topic t
            """;

    /** Each word typed begins a word of the name. The name itself comes first, then names that begin so, short ones first. */
    private static final String BY_NAME = COLUMNS + """
            where t.words @@ topic_query(:query)
            order by case when t.search_name = topic_text(:query) then 0
                          when starts_with(t.search_name, topic_text(:query)) then 1
                          else 2 end,
              length(t.name), t.name, t.id
            """;

    /** '/' follows '.', so that these are the places whose number begins with one of those given and a point. */
    private static final String BELOW = """
            t.id in (select p.topic_id from unnest(cast(:places as text[])) root
                     join topic_place p on p.tree_number > root || '.' collate "C" and p.tree_number < root || '/' collate "C")
            """;

    private final Jdbi jdbi;
    private final Cursors cursors;

    Topics(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    /**
     * The names of a topic and of all topics below it, in any place.
     *
     * @param nameOrId a name in any case, or a descriptor such as {@code D006333}
     * @return at most 2,000 names, those nearest to the topic first; none when there is no such topic
     */
    public Set<String> namesBelow(String nameOrId) {
        return jdbi.withHandle(handle -> named(handle, nameOrId)
                .map(topic -> {
                    var names = new LinkedHashSet<String>();
                    names.add(topic.name());
                    names.addAll(handle.createQuery("""
                            select t.name from unnest(cast(:places as text[])) root
                              join topic_place p on p.tree_number > root || '.' collate "C"
                                and p.tree_number < root || '/' collate "C"
                              join topic t on t.id = p.topic_id
                            group by t.name order by min(length(p.tree_number) - length(root)), t.name
                            """ + Sql.limit(MOST_NAMES - 1))
                            .bindArray("places", String.class, topic.places())
                            .mapTo(String.class)
                            .list());
                    return (Set<String>) names;
                })
                .orElse(Set.of()));
    }

    /**
     * The ids of topics by what they are called, ids or names; what names no topic is left out.
     *
     * @param idsOrNames a name may be spelt the British or the American way, in any case
     */
    public Map<String, String> idsOf(Collection<String> idsOrNames) {
        return jdbi.withHandle(handle -> idsOf(handle, idsOrNames));
    }

    /** As {@link #idsOf(Collection)}, within a transaction at hand. */
    public Map<String, String> idsOf(Handle handle, Collection<String> idsOrNames) {
        var ids = new HashMap<String, String>();
        handle.createQuery("""
                select called, found.id from unnest(cast(:called as text[])) called cross join lateral (
                  select t.id from topic t where t.id = btrim(called) or t.search_name = topic_text(called)
                  order by (t.id = btrim(called)) desc, t.id limit 1) found
                """)
                .bindArray("called", String.class, idsOrNames)
                .map((row, context) -> Map.entry(row.getString("called"), row.getString("id")))
                .forEach(found -> ids.put(found.getKey(), found.getValue()));
        return ids;
    }

    List<Topic> find(String query, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(BY_NAME + Sql.limit(limit))
                .bind("query", query)
                .map((row, context) -> topic(row))
                .list());
    }

    /** @throws dev.collega.shared.problem.ProblemException not-found */
    TopicView of(String id) {
        return jdbi.withHandle(handle -> {
            var topic = require(handle, id);
            var above = handle.createQuery(COLUMNS + """
                    where t.id in (select topic_id from topic_place where tree_number = any(:above)) and t.id <> :id
                    order by (select min(tree_number) from topic_place p where p.topic_id = t.id and p.tree_number = any(:above))
                    """)
                    .bindArray("above", String.class, above(topic.places()))
                    .bind("id", topic.id())
                    .map((row, context) -> topic(row))
                    .list();
            var children = handle.createQuery(COLUMNS + """
                    where t.id in (select topic_id from topic_place where parent = any(:places))
                    order by t.name, t.id
                    """)
                    .bindArray("places", String.class, topic.places())
                    .map((row, context) -> topic(row))
                    .list();
            return new TopicView(topic.id(), topic.name(), topic.places(), above, children);
        });
    }

    /** @throws dev.collega.shared.problem.ProblemException not-found */
    Page<Topic> below(String id, PageRequest page) {
        var list = "topics-below:" + id;
        var after = cursors.open(list, page.cursor);
        return jdbi.withHandle(handle -> {
            var found = handle.createQuery(COLUMNS + " where " + BELOW
                            + Sql.when(after.isPresent(), " and (t.name, t.id) > (:afterName, :afterId)")
                            + "order by t.name, t.id " + Sql.limit(page.limit + 1))
                    .bindArray("places", String.class, require(handle, id).places())
                    .bind("afterName", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> topic(row))
                    .list();
            return Page.of(found, page.limit, last -> cursors.seal(list, last.name(), last.id()));
        });
    }

    private static Topic require(Handle handle, String id) {
        return handle.createQuery(COLUMNS + "where t.id = :id")
                .bind("id", id)
                .map((row, context) -> topic(row))
                .findOne()
                .orElseThrow(() -> Problems.notFound("topic", id));
    }

    private static Optional<Topic> named(Handle handle, String nameOrId) {
        return handle.createQuery(
                        COLUMNS
                                + "where t.id = :it or t.search_name = topic_text(:it) order by (t.id = :it) desc, t.id limit 1")
                .bind("it", nameOrId)
                .map((row, context) -> topic(row))
                .findOne();
    }

    /** The numbers of all places above: what a number is before each of its points. */
    private static Set<String> above(List<String> places) {
        var above = new TreeSet<String>();
        for (var place : places) {
            for (var point = place.lastIndexOf('.'); point > 0; point = place.lastIndexOf('.', point - 1)) {
                above.add(place.substring(0, point));
            }
        }
        return above;
    }

    private static Topic topic(ResultSet row) throws SQLException {
        return new Topic(row.getString("id"), row.getString("name"), Rows.texts(row, "places"));
    }
}
