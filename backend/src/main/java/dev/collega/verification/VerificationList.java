package dev.collega.verification;

import dev.collega.member.MemberSummary;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** My own verifications. What has lapsed by time is shown as expired, whether or not anybody has written it down yet. */
@ApplicationScoped
class VerificationList {

    private static final String LIST = "verifications";
    private static final String MINE = """
            select v.id, v.kind, v.subject, v.statement, v.checked_by, v.checked_name, v.requested_at, v.checked_at,
              v.valid_until, v.open_until, v.words, v.proves and searchable(v.checked_name) = m.search_name as proving,
              case
                when v.state = 'PENDING' and v.open_until <= :now then 'EXPIRED'
                when v.state = 'VALID' and v.valid_until <= :now then 'EXPIRED'
                when v.state = 'VALID' and dispute.due is not null then 'DISPUTED'
                else v.state end as state,
              v.valid_until < :soon as ends_soon,
              exists (select 1 from verification_document d where d.verification_id = v.id) as documented,
              dispute.due
            from verification v
            join member m on m.id = v.member_id
            left join lateral (select min(due_at) as due from verification_dispute d
              where d.verification_id = v.id and d.answered_at is null) dispute on true
            where v.member_id = :me
            """;

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Lifetimes lifetimes;
    private final Clock clock;

    VerificationList(Jdbi jdbi, Cursors cursors, Lifetimes lifetimes, Clock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.lifetimes = lifetimes;
        this.clock = clock;
    }

    Page<VerificationView> of(UUID me, PageRequest page) {
        var after = cursors.open(LIST, page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = read(
                    handle,
                    me,
                    Sql.when(after.isPresent(), " and v.id < cast(:key as uuid)") + " order by v.id desc "
                            + Sql.limit(page.limit + 1),
                    after.map(key -> key.get(0)).orElse(null));
            return Page.of(rows, page.limit, last -> cursors.seal(LIST, last.id()));
        });
    }

    Optional<VerificationView> one(UUID me, UUID id) {
        return jdbi.withHandle(handle -> read(handle, me, " and v.id = cast(:key as uuid)", id.toString()).stream()
                .findFirst());
    }

    private List<VerificationView> read(Handle handle, UUID me, String rest, String key) {
        var now = clock.instant();
        var rows = handle.createQuery(MINE + rest)
                .bind("me", me)
                .bind("now", now)
                .bind("soon", now.plus(lifetimes.remindBefore()))
                .bind("key", key)
                .map((row, context) -> view(row))
                .list();
        var vouches = vouches(handle, rows);
        return rows.stream()
                .map(view -> view.kind().isVouchedFor()
                        ? view.withVouches(vouches.getOrDefault(view.id(), List.of()))
                        : view)
                .toList();
    }

    private static VerificationView view(ResultSet row) throws SQLException {
        var kind = Rows.constant(row, "kind", VerificationKind.class);
        var state = Rows.constant(row, "state", VerificationState.class);
        var holds = state == VerificationState.VALID || state == VerificationState.DISPUTED;
        var wasValid = row.getString("statement") != null;
        return new VerificationView(
                Rows.uuid(row, "id"),
                kind,
                state,
                row.getString("subject"),
                row.getString("statement"),
                row.getString("checked_by"),
                row.getString("checked_name"),
                holds && row.getBoolean("proving"),
                Rows.instant(row, "requested_at"),
                Rows.instant(row, "checked_at"),
                Rows.instant(row, "valid_until"),
                state == VerificationState.PENDING ? Rows.instant(row, "open_until") : null,
                holds && row.getBoolean("ends_soon") || state == VerificationState.EXPIRED && wasValid,
                row.getString("words"),
                kind == VerificationKind.LICENCE && state == VerificationState.PENDING
                        ? row.getBoolean("documented")
                        : null,
                kind.isVouchedFor() ? kind.vouchesNeeded() : null,
                null,
                holds ? Rows.instant(row, "due") : null);
    }

    /** A refusal looks like no answer yet; who is not to be seen any more is left out. */
    private static Map<UUID, List<VouchView>> vouches(Handle handle, List<VerificationView> of) {
        var ids = of.stream()
                .filter(view -> view.kind().isVouchedFor())
                .map(VerificationView::id)
                .toList();
        var vouches = new HashMap<UUID, List<VouchView>>();
        if (ids.isEmpty()) {
            return vouches;
        }
        handle.createQuery("select " + MemberSummary.COLUMNS + """
                        , h.verification_id, h.state = 'GIVEN' as given, h.how
                        from vouch h join verification v on v.id = h.verification_id join member m on m.id = h.voucher_id
                        where h.verification_id = any(:ids) and m.hidden_at is null
                          and not exists (select 1 from block where owner_id = v.member_id and blocked_id = m.id)
                          and not exists (select 1 from block where owner_id = m.id and blocked_id = v.member_id)
                        order by m.search_name, m.id
                        """)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> {
                    var vouch = new VouchView(MemberSummary.from(row), row.getBoolean("given"), row.getString("how"));
                    return vouches.computeIfAbsent(Rows.uuid(row, "verification_id"), id -> new ArrayList<>())
                            .add(vouch);
                })
                .list();
        return vouches;
    }
}
