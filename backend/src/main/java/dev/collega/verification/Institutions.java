package dev.collega.verification;

import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Institutions and their domains. */
@ApplicationScoped
class Institutions {

    private static final String LIST = "institutions";
    private static final String INSTITUTIONS = """
            select i.id, i.name, i.teaches, i.created_at, lower(i.name) as sort_key,
              array(select domain from institution_domain d where d.institution_id = i.id order by domain) as domains
            from institution i
            where true
            """;
    private static final String AFTER = "  and (lower(i.name), i.id) > (:afterName, cast(:afterId as uuid))\n";
    private static final String ORDER = "order by lower(i.name), i.id\n";

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Clock clock;

    Institutions(Jdbi jdbi, Cursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.clock = clock;
    }

    record Known(UUID id, String name) {}

    private record Listed(InstitutionView institution, String sortKey) {}

    Optional<Known> withDomain(String domain) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select i.id, i.name from institution_domain d join institution i on i.id = d.institution_id
                        where d.domain = lower(:domain)
                        """)
                .bind("domain", domain)
                .map((row, context) -> new Known(Rows.uuid(row, "id"), row.getString("name")))
                .findOne());
    }

    Page<InstitutionView> all(PageRequest page) {
        var after = cursors.open(LIST, page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(
                            INSTITUTIONS + Sql.when(after.isPresent(), AFTER) + ORDER + Sql.limit(page.limit + 1))
                    .bind("afterName", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> new Listed(view(row), row.getString("sort_key")))
                    .list();
            return Page.of(
                            rows,
                            page.limit,
                            last -> cursors.seal(
                                    LIST, last.sortKey(), last.institution().id()))
                    .map(Listed::institution);
        });
    }

    InstitutionView one(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(INSTITUTIONS + "and i.id = :id")
                .bind("id", id)
                .map((row, context) -> view(row))
                .one());
    }

    /** @return empty where the name or a domain is entered already */
    Optional<UUID> add(NewInstitution institution) {
        var id = Ids.next();
        return jdbi.withHandle(handle -> {
            var added = handle.createUpdate("""
                            insert into institution (id, name, teaches, created_at) values (:id, :name, :teaches, :now)
                            on conflict do nothing
                            """)
                    .bind("id", id)
                    .bind("name", institution.name())
                    .bind("teaches", Boolean.TRUE.equals(institution.teaches()))
                    .bind("now", clock.instant())
                    .execute();
            if (added == 0) {
                return Optional.<UUID>empty();
            }
            var domains = handle.createUpdate("""
                            insert into institution_domain (domain, institution_id)
                            select domain, :id from unnest(:domains) as domain order by domain
                            on conflict do nothing
                            """)
                    .bind("id", id)
                    .bindArray("domains", String.class, institution.domains())
                    .execute();
            return domains == institution.domains().size() ? Optional.of(id) : Optional.empty();
        });
    }

    boolean remove(UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from institution where id = :id")
                        .bind("id", id)
                        .execute()
                == 1);
    }

    private static InstitutionView view(ResultSet row) throws SQLException {
        return new InstitutionView(
                Rows.uuid(row, "id"),
                row.getString("name"),
                Rows.texts(row, "domains"),
                row.getBoolean("teaches"),
                Rows.instant(row, "created_at"));
    }
}
