package dev.collega.verification;

import dev.collega.member.MemberSummary;
import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Whom I can ask to vouch for me, and who has. */
@ApplicationScoped
class Vouchers {

    private static final String FROM =
            " from connection_edge e join member m on m.id = e.peer_id where e.owner_id = :me\n";
    private static final String AFTER = " and (m.search_name, m.id) > (:afterName, cast(:afterId as uuid))\n";
    private static final String ORDER = " order by m.search_name, m.id\n";

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Clock clock;

    Vouchers(Jdbi jdbi, Cursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.clock = clock;
    }

    private record Listed(MemberSummary member, String searchName) {}

    Page<MemberSummary> of(UUID me, VerificationKind kind, PageRequest page) {
        var list = "vouchers:" + kind;
        var after = cursors.open(list, page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery("select " + MemberSummary.COLUMNS + ", m.search_name" + FROM
                            + Eligible.forKind(kind)
                            + Sql.when(after.isPresent(), AFTER)
                            + ORDER
                            + Sql.limit(page.limit + 1))
                    .bind("me", me)
                    .bind("now", clock.instant())
                    .bind("afterName", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> new Listed(MemberSummary.from(row), row.getString("search_name")))
                    .list();
            return Page.of(
                            rows,
                            page.limit,
                            last -> cursors.seal(
                                    list, last.searchName(), last.member().id()))
                    .map(Listed::member);
        });
    }

    /** Those of them who may give their word now. */
    Set<UUID> among(UUID me, VerificationKind kind, List<UUID> members) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select m.id" + FROM + Eligible.forKind(kind) + " and m.id = any(:members)")
                .bind("me", me)
                .bind("now", clock.instant())
                .bindArray("members", UUID.class, members)
                .mapTo(UUID.class)
                .stream()
                .collect(Collectors.toSet()));
    }

    void ask(UUID verification, List<UUID> members) {
        jdbi.useHandle(handle -> {
            for (var member : members) {
                handle.createUpdate("""
                        insert into vouch (id, verification_id, voucher_id, state, asked_at)
                        values (:id, :verification, :member, 'ASKED', :now)
                        """)
                        .bind("id", Ids.next())
                        .bind("verification", verification)
                        .bind("member", member)
                        .bind("now", clock.instant())
                        .execute();
            }
        });
    }

    /** Whose word was given, whether or not it still counts. */
    List<UUID> given(UUID verification) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select voucher_id from vouch where verification_id = :id and state = 'GIVEN' order by voucher_id")
                .bind("id", verification)
                .mapTo(UUID.class)
                .list());
    }
}
