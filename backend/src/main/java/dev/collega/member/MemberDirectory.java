package dev.collega.member;

import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds members: by likeness to what was typed (trigram distance, nearest first, diacritics and word order aside) or,
 * where nothing was typed, by name.
 */
@ApplicationScoped
class MemberDirectory {

    private static final String OTHERS = """
              and m.id <> :me
              and m.hidden_at is null
              and not exists (select 1 from block b where b.owner_id = :me and b.blocked_id = m.id)
              and not exists (select 1 from block b where b.owner_id = m.id and b.blocked_id = :me)
            """;

    /** Every word typed must be like some part of the name. */
    private static final String BY_LIKENESS = "select " + MemberSummary.COLUMNS + """
            , m.search_name <->>searchable(:query) as distance
            from member m
            where m.search_name %> searchable(:query)
            """ + OTHERS;

    private static final String LIKENESS_AFTER = """
              and (m.search_name <->> searchable(:query), m.id) > (cast(:afterDistance as real), cast(:afterId as uuid))
            """;
    private static final String LIKENESS_ORDER = "order by m.search_name <->> searchable(:query), m.id\n";

    private static final String BY_NAME = "select " + MemberSummary.COLUMNS + """
            , m.search_name from member m
            where true
            """ + OTHERS;

    private static final String NAME_AFTER = """
              and (m.search_name, m.id) > (cast(:afterName as text), cast(:afterId as uuid))
            """;
    private static final String NAME_ORDER = "order by m.search_name, m.id\n";

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
        var byLikeness = typed != null;
        var statement = (byLikeness ? BY_LIKENESS : BY_NAME)
                + Sql.when(profession, " and m.profession = :profession ")
                + Sql.when(
                        specialty,
                        " and m.specialties @> array[cast(:specialty as text)] and 'specialties' <> all(m.reserved) ")
                + Sql.when(after.isPresent(), byLikeness ? LIKENESS_AFTER : NAME_AFTER)
                + (byLikeness ? LIKENESS_ORDER : NAME_ORDER)
                + Sql.limit(page.limit + 1);
        return jdbi.withHandle(handle -> {
            var found = handle.createQuery(statement)
                    .bind("query", typed)
                    .bind("me", me)
                    .bind("profession", profession)
                    .bind("specialty", specialty)
                    .bind(
                            byLikeness ? "afterDistance" : "afterName",
                            after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
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

    List<MemberSummary> of(List<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + MemberSummary.COLUMNS + " from member m where m.id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> MemberSummary.from(row))
                .list());
    }
}
