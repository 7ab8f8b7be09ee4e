package dev.collega.contact;

import dev.collega.account.AccountDeleted;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads merges for the owner of the contacts, and forgets them in time. */
@ApplicationScoped
class MergeList {

    private static final String UNDOABLE = """
            select g.id, g.kept_id, k.name, g.gone ->> 'name' as gone_name, g.merged_at, g.undoable_until
            from contact_merge g join contact k on k.id = g.kept_id
            where g.owner_id = :me and g.undoable_until > :now
            """;

    private static final String AFTER =
            " and (g.merged_at, g.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))";

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Clock clock;

    MergeList(Jdbi jdbi, Cursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.clock = clock;
    }

    Page<ContactMergeView> of(UUID me, PageRequest page) {
        var after = cursors.open("contact-merges", page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(UNDOABLE
                            + Sql.when(after.isPresent(), AFTER)
                            + " order by g.merged_at desc, g.id desc "
                            + Sql.limit(page.limit + 1))
                    .bind("me", me)
                    .bind("now", clock.instant())
                    .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> view(row))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal("contact-merges", last.mergedAt(), last.id()));
        });
    }

    Optional<ContactMergeView> one(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(UNDOABLE + " and g.id = :id")
                .bind("me", me)
                .bind("now", clock.instant())
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne());
    }

    private static ContactMergeView view(ResultSet row) throws SQLException {
        return new ContactMergeView(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "kept_id"),
                row.getString("name"),
                row.getString("gone_name"),
                Rows.instant(row, "merged_at"),
                Rows.instant(row, "undoable_until"));
    }

    @Scheduled(every = "1h", delayed = "7m")
    void forgetOld() {
        jdbi.useHandle(handle -> handle.createUpdate("delete from contact_merge where undoable_until <= :now")
                .bind("now", clock.instant())
                .execute());
    }

    /** What is remembered of a member's page holds their name. */
    void forget(@Observes AccountDeleted account) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                delete from contact_merge
                where kept_before ->> 'member_id' = :gone or gone ->> 'member_id' = :gone or kept_after ->> 'member_id' = :gone
                """)
                .bind("gone", account.memberId().toString())
                .execute());
    }
}
