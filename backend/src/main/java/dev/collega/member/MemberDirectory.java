package dev.collega.member;

import dev.collega.member.DirectoryConditions.Conditions;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds members: by likeness to what was typed (trigram distance, nearest first, diacritics and word order aside) or,
 * where nothing was typed, by name.
 */
@ApplicationScoped
class MemberDirectory {

    /** Enough to fill a page with what one member in fifty has. */
    private static final int WALKED = 1_000;

    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    static final String OTHERS = """
              and m.id <> :me
              and m.hidden_at is null
              and not exists (select 1 from block b where b.owner_id = :me and b.blocked_id = m.id)
              and not exists (select 1 from block b where b.owner_id = m.id and b.blocked_id = :me)
            """;

    /**
     * Every word typed must be like some part of the name. The index gives candidates, which are then ranked: walking a
     * GiST index by distance is slower here, for many have the same name (benchmark/README.md). What was typed is made
     * searchable in a query of its own, which is done once and not for every candidate.
     */
    private static final String ALIKE = " m.search_name %> (select searchable(:query))\n";

    /** Of one word typed these are the nearest of all, at no distance. */
    private static final String HAS_WORD = """
             and name_words(m.search_name) @> array[(select searchable(:query))]
            """;

    private static final String LIKENESS_AFTER = """
              and (m.distance, m.search_name, m.id)
                > (cast(:afterDistance as real), cast(:afterName as text), cast(:afterId as uuid))
            """;
    private static final String LIKENESS_ORDER = "order by m.distance, m.search_name, m.id\n";

    private static final String BY_NAME = ", null as distance, m.search_name ";
    private static final String AT_NO_DISTANCE = ", '0' as distance, m.search_name ";
    private static final String NAME_AFTER = """
              and (m.search_name, m.id) > (cast(:afterName as text), cast(:afterId as uuid))
            """;
    private static final String NAME_ORDER = "order by m.search_name, m.id\n";

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final DirectoryConditions directoryConditions;

    MemberDirectory(Jdbi jdbi, Cursors cursors, DirectoryConditions directoryConditions) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.directoryConditions = directoryConditions;
    }

    /** @param distance null where names are in their own order */
    private record Found(MemberSummary member, String distance, String searchName) {}

    private record Search(UUID me, String typed, Conditions conditions, Optional<List<String>> after, int rows) {

        String after(int part) {
            return after.map(key -> key.get(part)).orElse(null);
        }

        /** Whether the page before ended, if there was one, among those whose name is as it was typed. */
        boolean isAtNoDistance() {
            return after.isEmpty() || Float.parseFloat(after(0)) == 0;
        }
    }

    Page<MemberSummary> search(UUID me, MemberFilter filter, PageRequest page) {
        var list = "members:" + filter;
        var search = new Search(
                me, filter.typed(), directoryConditions.of(filter), cursors.open(list, page.cursor), page.limit + 1);
        return Page.of(
                        find(search),
                        page.limit,
                        last -> cursors.seal(
                                list,
                                last.distance(),
                                last.searchName(),
                                last.member().id()))
                .map(Found::member);
    }

    private List<Found> find(Search search) {
        if (search.typed() != null) {
            return findByName(search);
        }
        if (search.conditions().text().isEmpty()) {
            return read(search, byName(search));
        }
        return findByConditions(search);
    }

    /** A first name alone, which a thousand may have, fills its pages with those; after them come those who are like it. */
    private List<Found> findByName(Search search) {
        if (ONE_WORD.matcher(search.typed()).matches() && search.isAtNoDistance()) {
            var named =
                    read(search, byIndex(search, HAS_WORD + search.conditions().text(), AT_NO_DISTANCE));
            if (named.size() == search.rows()) {
                return named;
            }
        }
        return read(search, byLikeness(search));
    }

    /**
     * What many members are fills a page from the next names alone, where an index would give ten thousand to sort; what
     * few are is looked up there. Either way the answer is the same.
     */
    private List<Found> findByConditions(Search search) {
        var next = read(search, amongNext(search));
        return next.size() == search.rows()
                ? next
                : read(search, byIndex(search, search.conditions().text(), BY_NAME));
    }

    /** Each distance is found out once, for the order and for the cursor. */
    private static String byLikeness(Search search) {
        return "select " + MemberSummary.COLUMNS + ", m.distance, m.search_name from ("
                + "select m.*, m.search_name <->> (select searchable(:query)) as distance from member m where"
                + ALIKE + OTHERS + search.conditions().text() + ") m where true "
                + Sql.when(search.after().isPresent(), LIKENESS_AFTER)
                + LIKENESS_ORDER;
    }

    private static String byName(Search search) {
        return "select " + MemberSummary.COLUMNS + BY_NAME + "from member m where true "
                + Sql.when(search.after().isPresent(), NAME_AFTER) + OTHERS + NAME_ORDER;
    }

    private static String amongNext(Search search) {
        return "select " + MemberSummary.COLUMNS + BY_NAME + "from (select * from member m where true "
                + Sql.when(search.after().isPresent(), NAME_AFTER) + NAME_ORDER + Sql.limit(WALKED) + ") m where true "
                + search.conditions().text() + OTHERS + NAME_ORDER;
    }

    /** Fenced (materialized), for otherwise the planner may walk all names and test each one. */
    private static String byIndex(Search search, String conditions, String distance) {
        return "with hit as materialized (select m.id, m.search_name, m.hidden_at from member m where true "
                + conditions
                + Sql.when(search.after().isPresent(), NAME_AFTER) + "), top as (select m.id from hit m where true "
                + OTHERS + NAME_ORDER + Sql.limit(search.rows()) + ") select " + MemberSummary.COLUMNS + distance
                + "from top join member m on m.id = top.id " + NAME_ORDER;
    }

    private List<Found> read(Search search, String statement) {
        return jdbi.withHandle(handle -> search.conditions()
                .bindTo(handle.createQuery(statement + Sql.limit(search.rows())))
                .bind("query", search.typed())
                .bind("me", search.me())
                .bind("afterDistance", search.after(0))
                .bind("afterName", search.after(1))
                .bind("afterId", search.after(2))
                .map((row, context) ->
                        new Found(MemberSummary.from(row), row.getString("distance"), row.getString("search_name")))
                .list());
    }

    List<MemberSummary> of(List<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + MemberSummary.COLUMNS + " from member m where m.id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> MemberSummary.from(row))
                .list());
    }
}
