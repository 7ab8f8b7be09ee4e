package dev.collega.member;

import dev.collega.shared.database.Rows;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** Whom a member has blocked, and whom they have muted. */
@ApplicationScoped
class AsideRepository {

    /** @param since when the owner did so */
    record Row(MemberSummary member, Instant since) {}

    private final Jdbi jdbi;
    private final Cursors cursors;

    AsideRepository(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    boolean holds(Aside list, UUID owner, UUID other) {
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery(
                                "select exists (select 1 from <table> where owner_id = :owner and <column> = :other)"),
                        list,
                        owner,
                        other)
                .mapTo(Boolean.class)
                .one());
    }

    /** @return false when the other was on the list already */
    boolean add(Aside list, UUID owner, UUID other, Instant now) {
        return jdbi.withHandle(handle -> bound(handle.createUpdate("""
                        insert into <table> (owner_id, <column>, created_at) values (:owner, :other, :now)
                        on conflict do nothing
                        """), list, owner, other)
                        .bind("now", now)
                        .execute()
                == 1);
    }

    void remove(Aside list, UUID owner, UUID other) {
        jdbi.useHandle(handle -> bound(
                        handle.createUpdate("delete from <table> where owner_id = :owner and <column> = :other"),
                        list,
                        owner,
                        other)
                .execute());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Aside list, UUID owner, UUID other) {
        return statement
                .define("table", list.table)
                .define("column", list.column)
                .bind("owner", owner)
                .bind("other", other);
    }

    /** Newest first. Who has blocked the owner is not there, just as who has left: the two must look the same. */
    Page<Row> of(Aside list, UUID owner, PageRequest page) {
        var cursor = list.table + "s";
        var after = cursors.open(cursor, page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = read(handle, list)
                    .bind("owner", owner)
                    .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .bind("rows", page.limit + 1)
                    .map((row, context) -> new Row(MemberSummary.from(row), Rows.instant(row, "since")))
                    .list();
            return Page.of(
                    rows,
                    page.limit,
                    last -> cursors.seal(cursor, last.since(), last.member().id()));
        });
    }

    private static Query read(Handle handle, Aside list) {
        return handle.createQuery("select " + MemberSummary.COLUMNS + """
                        , x.created_at as since from <table> x join member m on m.id = x.<column>
                        where x.owner_id = :owner and m.hidden_at is null
                          and not exists (select 1 from block b where b.owner_id = x.<column> and b.blocked_id = :owner)
                          and (cast(:afterAt as timestamptz) is null
                            or (x.created_at, x.<column>) < (cast(:afterAt as timestamptz), cast(:afterId as uuid)))
                        order by x.created_at desc, x.<column> desc limit :rows
                        """)
                .define("table", list.table)
                .define("column", list.column);
    }
}
