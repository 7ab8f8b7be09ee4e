package dev.collega.verification;

import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.database.Rows;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Verified members give their word for others. */
@ApplicationScoped
class Vouching {

    private static final int MOST_ASKED = 5;
    private static final int MOST_FACULTY_ASKED = 3;

    private final VerificationRows rows;
    private final Vouchers vouchers;
    private final Lifetimes lifetimes;
    private final VerificationLetters letters;
    private final Event<Audited> audit;
    private final Jdbi jdbi;
    private final Clock clock;

    Vouching(
            VerificationRows rows,
            Vouchers vouchers,
            Lifetimes lifetimes,
            VerificationLetters letters,
            Event<Audited> audit,
            Jdbi jdbi,
            Clock clock) {
        this.rows = rows;
        this.vouchers = vouchers;
        this.lifetimes = lifetimes;
        this.letters = letters;
        this.audit = audit;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    UUID begin(VerificationRows.Holder holder, NewVerification request) {
        var kind = request.kind();
        var asked = request.memberIds() == null
                ? List.<UUID>of()
                : request.memberIds().stream().distinct().toList();
        var most = kind == VerificationKind.FACULTY ? MOST_FACULTY_ASKED : MOST_ASKED;
        if (asked.size() < kind.vouchesNeeded() || asked.size() > most) {
            throw Problems.validation(
                    "/memberIds", "size", "must name %d to %d members".formatted(kind.vouchesNeeded(), most));
        }
        if (kind == VerificationKind.FACULTY && !holder.student()) {
            throw Problems.unprocessable(
                    "not-a-student", "Faculty members vouch for students; your profile says something else.");
        }
        // Who does not exist, who is no connection and who is not verified look the same.
        if (vouchers.among(holder.id(), kind, asked).size() < asked.size()) {
            throw Problems.unprocessable(
                    "cannot-vouch", "Only the connections that GET /me/vouchers lists can vouch for you.");
        }
        var id = rows.insert(holder.id(), kind, "", null, null, lifetimes.openUntil(clock.instant()));
        vouchers.ask(id, asked);
        asked.forEach(letters::vouchAsked);
        return id;
    }

    private record Asked(UUID verificationId, UUID memberId, String state) {}

    /** The request with this id that was put to me, in whatever state. */
    private Optional<Asked> asked(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select h.verification_id, v.member_id, h.state
                        from vouch h join verification v on v.id = h.verification_id join member m on m.id = v.member_id
                        where h.id = :id and h.voucher_id = :me and m.hidden_at is null
                          and exists (select 1 from connection_edge e where e.owner_id = :me and e.peer_id = m.id)
                        """)
                .bind("id", id)
                .bind("me", me)
                .map((row, context) -> new Asked(
                        Rows.uuid(row, "verification_id"), Rows.uuid(row, "member_id"), row.getString("state")))
                .findOne());
    }

    void vouch(UUID me, UUID id, String how) {
        var first = asked(me, id).orElseThrow(() -> Problems.notFound("vouch request", id));
        // Mine too: what lets me vouch must not be revoked at this very moment. In one order, for two may vouch
        // crosswise.
        Stream.of(me, first.memberId()).sorted().forEach(rows::lock);
        var holder = rows.lock(first.memberId());
        var asked = asked(me, id).orElseThrow(() -> Problems.notFound("vouch request", id));
        if (asked.state().equals("GIVEN")) {
            return;
        }
        var now = clock.instant();
        var row = rows.byId(asked.verificationId())
                .filter(found -> found.isPendingAt(now) && asked.state().equals("ASKED"))
                .orElseThrow(() -> Problems.notFound("vouch request", id));
        if (vouchers.among(holder.id(), row.kind(), List.of(me)).isEmpty()) {
            throw Problems.conflict(
                    "cannot-vouch",
                    "To vouch for others you need a valid verification of your own, by an institution's email or a licence.");
        }
        answer(id, "GIVEN", how);
        // A word counts as long as whoever gave it could give it still.
        var counting = vouchers.among(holder.id(), row.kind(), vouchers.given(row.id()));
        if (counting.size() >= row.kind().vouchesNeeded()) {
            succeed(holder, row);
        }
    }

    private void succeed(VerificationRows.Holder holder, VerificationRows.Row row) {
        var until = lifetimes.endOf(row.kind(), holder.student(), clock.instant());
        var who = row.kind() == VerificationKind.FACULTY
                ? "A verified faculty member, who knows them"
                : "Two verified members, who know them";
        rows.succeed(
                row,
                new VerificationRows.Finding(
                        statement(holder.fullName(), holder.professionWords()), who, holder.fullName()),
                until,
                true);
        letters.granted(holder.id(), row.kind(), until);
        audit.fire(Audited.done(AuditAction.VERIFICATION_GRANTED, holder.id(), row.id()));
    }

    static String statement(String fullName, String profession) {
        return "Is " + fullName + ", " + profession;
    }

    /** Nobody is told. What was said before may be taken back as long as nothing came of it. */
    void refuse(UUID me, UUID id) {
        var first = asked(me, id).orElseThrow(() -> Problems.notFound("vouch request", id));
        rows.lock(first.memberId());
        var pending = rows.byId(first.verificationId())
                .filter(found -> found.isPendingAt(clock.instant()))
                .isPresent();
        if (!pending) {
            throw Problems.notFound("vouch request", id);
        }
        answer(id, "REFUSED", null);
    }

    private void answer(UUID id, String state, String how) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update vouch set state = :state, how = :how, answered_at = :now where id = :id")
                .bind("state", state)
                .bind("how", how)
                .bind("now", clock.instant())
                .bind("id", id)
                .execute());
    }
}
