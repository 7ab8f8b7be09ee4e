package dev.collega.transfer;

import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The rows of exports. What has expired is not there, even before it is cleared away. */
@ApplicationScoped
class Exports {

    /** A member keeps their last few; an older one gives way. */
    private static final int KEPT = 3;

    private static final String MINE = """
            select id, state, requested_at, ready_at, bytes, expires_at from export
            where member_id = :me and (expires_at is null or expires_at > :now)
            """;

    private final Jdbi jdbi;
    private final Cursors cursors;

    Exports(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    /** The unique index decides, for two may ask at the same moment. */
    UUID request(UUID member, Instant now) {
        var id = Ids.next();
        var opened = jdbi.withHandle(handle -> handle.createUpdate("""
                insert into export (id, member_id, state, requested_at) values (:id, :member, 'WAITING', :now)
                on conflict (member_id) where state in ('WAITING', 'RUNNING') do nothing
                """)
                .bind("id", id)
                .bind("member", member)
                .bind("now", now)
                .execute());
        if (opened == 0) {
            throw running();
        }
        return id;
    }

    Page<ExportView> of(UUID me, PageRequest page, Instant now) {
        var after = cursors.open("exports", page.cursor);
        var statement = MINE
                + Sql.when(
                        after.isPresent(),
                        " and (requested_at, id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))")
                + " order by requested_at desc, id desc "
                + Sql.limit(page.limit + 1);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(statement)
                    .bind("me", me)
                    .bind("now", now)
                    .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> ExportView.from(row))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal("exports", last.requestedAt(), last.id()));
        });
    }

    Optional<ExportView> one(UUID me, UUID id, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(MINE + " and id = :id")
                .bind("me", me)
                .bind("id", id)
                .bind("now", now)
                .map((row, context) -> ExportView.from(row))
                .findOne());
    }

    Optional<ExportView> newestOf(UUID me, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(MINE + " order by requested_at desc, id desc limit 1")
                .bind("me", me)
                .bind("now", now)
                .map((row, context) -> ExportView.from(row))
                .findOne());
    }

    /** @return false when there is none; one that is being made cannot be removed */
    boolean remove(UUID me, UUID id) {
        return jdbi.withHandle(handle -> {
            // Skips a row that a worker holds, instead of waiting until it is done.
            var removed = handle.createUpdate("""
                    delete from export where id =
                        (select id from export where id = :id and member_id = :me and state <> 'RUNNING' for update skip locked)
                    """).bind("id", id).bind("me", me).execute();
            if (removed == 1) {
                return true;
            }
            var there = handle.createQuery("select exists (select 1 from export where id = :id and member_id = :me)")
                    .bind("id", id)
                    .bind("me", me)
                    .mapTo(Boolean.class)
                    .one();
            if (there) {
                throw running();
            }
            return false;
        });
    }

    private static RuntimeException running() {
        return Problems.conflict("export-running", "An export is being made; wait until it is ready.");
    }

    void ready(Handle database, UUID id, UUID member, long bytes, Set<UUID> mentioned, Instant now, Instant expiresAt) {
        var mentions = database.prepareBatch("insert into export_mention (export_id, member_id) values (:id, :member)");
        mentioned.forEach(other -> mentions.bind("id", id).bind("member", other).add());
        if (!mentioned.isEmpty()) {
            mentions.execute();
        }
        database.createUpdate("""
                update export set state = 'READY', ready_at = :now, expires_at = :expiresAt, bytes = :bytes
                where id = :id
                """)
                .bind("id", id)
                .bind("now", now)
                .bind("expiresAt", expiresAt)
                .bind("bytes", bytes)
                .execute();
        database.createUpdate("""
                delete from export where id in
                    (select id from export where member_id = :member and state in ('READY', 'FAILED')
                     order by requested_at desc, id desc offset :kept)
                """).bind("member", member).bind("kept", KEPT).execute();
    }

    /** An export must not outlive a member whose name is in it. */
    void forgetThoseThatMention(UUID member) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from export where id in (select export_id from export_mention where member_id = :member)")
                .bind("member", member)
                .execute());
    }

    void forgetExpired(Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from export where expires_at <= :now")
                .bind("now", now)
                .execute());
    }
}
