package dev.collega.account;

import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads where a member is signed in, last used first. */
@ApplicationScoped
class SessionList {

    private static final String LIST = "sessions";
    private static final String LIVE = """
            select id, device, network, created_at, last_used_at, expires_at from session
            where account_id = :account and ended_at is null and expires_at > :now
            """;
    private static final String AFTER = """
              and (last_used_at, id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))
            """;
    private static final String ORDER = "order by last_used_at desc, id desc\n";

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Clock clock;

    SessionList(Jdbi jdbi, Cursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.clock = clock;
    }

    Page<SessionSummary> of(UUID accountId, UUID current, PageRequest page) {
        var after = cursors.open(LIST, page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(LIVE + Sql.when(after.isPresent(), AFTER) + ORDER + Sql.limit(page.limit + 1))
                    .bind("account", accountId)
                    .bind("now", clock.instant())
                    .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> new SessionSummary(
                            Rows.uuid(row, "id"),
                            row.getString("device"),
                            row.getString("network"),
                            Rows.instant(row, "created_at"),
                            Rows.instant(row, "last_used_at"),
                            Rows.instant(row, "expires_at"),
                            Rows.uuid(row, "id").equals(current)))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(LIST, last.lastUsedAt(), last.id()));
        });
    }
}
