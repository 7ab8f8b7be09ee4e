package dev.collega.integration;

import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The tokens of a member as rows; each method names the owner. */
@ApplicationScoped
class PersonalAccessTokenRows {

    static final int MOST = 50;
    private static final String LIST = "personal-access-tokens";
    private static final String AFTER = "  and id < cast(:after as uuid)\n";

    private final Jdbi jdbi;
    private final Cursors cursors;

    PersonalAccessTokenRows(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    Page<PersonalAccessTokenSummary> of(UUID owner, PageRequest page) {
        var after = cursors.open(LIST, page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery("select " + PersonalAccessTokenSummary.COLUMNS
                            + " from personal_access_token where owner_id = :owner\n"
                            + Sql.when(after.isPresent(), AFTER)
                            + "order by id desc\n"
                            + Sql.limit(page.limit + 1))
                    .bind("owner", owner)
                    .bind("after", after.map(key -> key.get(0)).orElse(null))
                    .map((row, context) -> PersonalAccessTokenSummary.from(row))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(LIST, last.id()));
        });
    }

    void add(UUID owner, PersonalAccessTokenView made) {
        jdbi.useHandle(handle -> {
            requireRoom(handle, owner);
            handle.createUpdate("""
                            insert into personal_access_token (id, owner_id, name, hash, hint, scopes, created_at, expires_at)
                            values (:id, :owner, :name, :hash, :hint, :scopes, :now, :expires)
                            """)
                    .bind("id", made.id())
                    .bind("owner", owner)
                    .bind("name", made.name())
                    .bind("hash", PersonalAccessTokens.hash(made.token()))
                    .bind("hint", made.hint())
                    .bind("scopes", made.scopes().toArray(String[]::new))
                    .bind("now", made.createdAt())
                    .bind("expires", made.expiresAt())
                    .execute();
        });
    }

    /** The account's row is locked, so that two requests at once do not both find the last place free. */
    private static void requireRoom(Handle handle, UUID owner) {
        handle.createQuery("select 1 from account where id = :owner for no key update")
                .bind("owner", owner)
                .mapTo(Integer.class)
                .one();
        var count = handle.createQuery("select count(*) from personal_access_token where owner_id = :owner")
                .bind("owner", owner)
                .mapTo(Integer.class)
                .one();
        if (count >= MOST) {
            throw Problems.conflict(
                    "too-many-tokens", "You have " + MOST + " tokens, which is the most; delete one that is not used.");
        }
    }

    boolean remove(UUID owner, UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "delete from personal_access_token where id = :id and owner_id = :owner")
                        .bind("id", id)
                        .bind("owner", owner)
                        .execute())
                == 1;
    }
}
