package dev.collega.member;

import dev.collega.shared.database.Rows;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class BlockRepository {

    private final Jdbi jdbi;
    private final Cursors cursors;

    BlockRepository(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    boolean isBlocked(UUID owner, UUID other) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from block where owner_id = :owner and blocked_id = :other)")
                .bind("owner", owner)
                .bind("other", other)
                .mapTo(Boolean.class)
                .one());
    }

    /** @return false when there was such a block already */
    boolean add(UUID owner, UUID other, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into block (owner_id, blocked_id, created_at) values (:owner, :other, :now)
                        on conflict do nothing
                        """)
                        .bind("owner", owner)
                        .bind("other", other)
                        .bind("now", now)
                        .execute()
                == 1);
    }

    void remove(UUID owner, UUID other) {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from block where owner_id = :owner and blocked_id = :other")
                        .bind("owner", owner)
                        .bind("other", other)
                        .execute());
    }

    Page<BlockView> of(UUID owner, PageRequest page) {
        var after = cursors.open("blocks", page.cursor);
        return jdbi.withHandle(handle -> {
            var blocks = handle.createQuery("select " + MemberSummary.COLUMNS + """
                            , b.created_at as blocked_at from block b join member m on m.id = b.blocked_id
                            where b.owner_id = :owner and m.hidden_at is null
                              and (cast(:afterAt as timestamptz) is null
                                or (b.created_at, b.blocked_id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid)))
                            order by b.created_at desc, b.blocked_id desc limit :rows
                            """)
                    .bind("owner", owner)
                    .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .bind("rows", page.limit + 1)
                    .map((row, context) -> new BlockView(MemberSummary.from(row), Rows.instant(row, "blocked_at")))
                    .list();
            return Page.of(
                    blocks,
                    page.limit,
                    last -> cursors.seal(
                            "blocks", last.blockedAt(), last.member().id()));
        });
    }
}
