package dev.collega.member;

import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds members: by likeness to what was typed (trigram distance, nearest first, diacritics and word order aside) or,
 * where nothing was typed, by name.
 */
@ApplicationScoped
class MemberDirectory {

    private static final String FILTERS = """
              and (cast(:profession as text) is null or m.profession = :profession)
              and (cast(:specialty as text) is null or m.specialties @> array[cast(:specialty as text)])
              and m.id <> :me
              and not exists (select 1 from block b where b.owner_id = :me and b.blocked_id = m.id)
              and not exists (select 1 from block b where b.owner_id = m.id and b.blocked_id = :me)
            """;

    /** Every word typed must be like some part of the name; the index gives the nearest first. */
    private static final String BY_LIKENESS = "select " + MemberSummary.COLUMNS
            + """
            , m.search_name <->>searchable(:query) as distance
            from member m
            where m.search_name %> searchable(:query)
              and (cast(:afterDistance as real) is null
                or (m.search_name <->> searchable(:query), m.id) > (cast(:afterDistance as real), cast(:afterId as uuid)))
            """
            + FILTERS + "order by m.search_name <->> searchable(:query), m.id limit :rows";

    private static final String BY_NAME =
            "select " + MemberSummary.COLUMNS + """
            , m.search_name from member m
            where (cast(:afterName as text) is null
                or (m.search_name, m.id) > (cast(:afterName as text), cast(:afterId as uuid)))
            """ + FILTERS + "order by m.search_name, m.id limit :rows";

    private final Jdbi jdbi;
    private final Cursors cursors;

    MemberDirectory(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    private record Found(MemberSummary member, String sortKey) {}

    Page<MemberSummary> search(UUID me, String query, String profession, String specialty, PageRequest page) {
        var typed = query == null || query.isBlank() ? null : query.strip();
        var list = "members:" + typed + ":" + profession + ":" + specialty;
        var after = cursors.open(list, page.cursor);
        return jdbi.withHandle(handle -> {
            var byLikeness = typed != null;
            var statement = handle.createQuery(byLikeness ? BY_LIKENESS : BY_NAME);
            if (byLikeness) {
                statement.bind("query", typed);
            }
            var found = bind(statement, me, profession, specialty)
                    .bind(
                            byLikeness ? "afterDistance" : "afterName",
                            after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .bind("rows", page.limit + 1)
                    .map((row, context) ->
                            new Found(MemberSummary.from(row), row.getString(byLikeness ? "distance" : "search_name")))
                    .list();
            return Page.of(
                            found,
                            page.limit,
                            last -> cursors.seal(
                                    list, last.sortKey(), last.member().id()))
                    .map(Found::member);
        });
    }

    private static Query bind(Query statement, UUID me, String profession, String specialty) {
        return statement.bind("me", me).bind("profession", profession).bind("specialty", specialty);
    }

    List<MemberSummary> of(List<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + MemberSummary.COLUMNS + " from member m where m.id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> MemberSummary.from(row))
                .list());
    }
}
