package dev.collega.moderation;

import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads accounts by name or address, for those who run the place. */
@ApplicationScoped
class AccountList {

    private static final String ACCOUNTS = """
            select a.id, a.email, a.role, a.created_at, a.suspended_at, m.full_name, m.search_name
            from account a join member m on m.id = a.id
            where true
            """;
    private static final String LIKE = """
              and (m.search_name like '%' || searchable(:query) || '%' or lower(a.email) like '%' || lower(:query) || '%')
            """;
    private static final String AFTER = "  and (m.search_name, m.id) > (:afterName, cast(:afterId as uuid))\n";
    private static final String ORDER = "order by m.search_name, m.id\n";

    private final Jdbi jdbi;
    private final Cursors cursors;

    AccountList(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    private record Found(AccountSummary account, String searchName) {}

    /** @param query part of a name or address; null for all */
    Page<AccountSummary> like(String query, PageRequest page) {
        var list = "accounts:" + query;
        var after = cursors.open(list, page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(ACCOUNTS
                            + Sql.when(query, LIKE)
                            + Sql.when(after.isPresent(), AFTER)
                            + ORDER
                            + Sql.limit(page.limit + 1))
                    .bind("query", query == null ? null : query.replaceAll("([\\\\%_])", "\\\\$1"))
                    .bind("afterName", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> new Found(AccountSummary.from(row), row.getString("search_name")))
                    .list();
            return Page.of(
                            rows,
                            page.limit,
                            last -> cursors.seal(
                                    list, last.searchName(), last.account().memberId()))
                    .map(Found::account);
        });
    }

    Optional<AccountSummary> one(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(ACCOUNTS + "and a.id = :id")
                .bind("id", id)
                .map((row, context) -> AccountSummary.from(row))
                .findOne());
    }
}
