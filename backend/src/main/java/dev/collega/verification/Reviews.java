package dev.collega.verification;

import dev.collega.member.MemberSummary;
import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Licences before a moderator, who never decides about their own. */
@ApplicationScoped
class Reviews {

    private static final String LIST = "verification-reviews";
    private static final String WAITING = "select " + MemberSummary.COLUMNS + """
            , v.id as verification_id, v.subject, v.holds_until, v.requested_at, d.received_at, d.media_type
            from verification v join verification_document d on d.verification_id = v.id
            join member m on m.id = v.member_id
            where v.state = 'PENDING' and v.kind = 'LICENCE' and v.member_id <> :me and m.hidden_at is null
            """;

    private final VerificationRows rows;
    private final Documents documents;
    private final Lifetimes lifetimes;
    private final VerificationLetters letters;
    private final Event<Audited> audit;
    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Clock clock;

    Reviews(
            VerificationRows rows,
            Documents documents,
            Lifetimes lifetimes,
            VerificationLetters letters,
            Event<Audited> audit,
            Jdbi jdbi,
            Cursors cursors,
            Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.lifetimes = lifetimes;
        this.letters = letters;
        this.audit = audit;
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Who has waited longest comes first. */
    Page<ReviewView> waitingFor(UUID me, PageRequest page) {
        var after = cursors.open(LIST, page.cursor);
        return jdbi.withHandle(handle -> {
            var found = handle.createQuery(WAITING
                            + Sql.when(after.isPresent(), " and v.id > cast(:after as uuid)")
                            + " order by v.id " + Sql.limit(page.limit + 1))
                    .bind("me", me)
                    .bind("after", after.map(key -> key.get(0)).orElse(null))
                    .map((row, context) -> new ReviewView(
                            Rows.uuid(row, "verification_id"),
                            MemberSummary.from(row),
                            row.getString("subject"),
                            Rows.date(row, "holds_until"),
                            Rows.instant(row, "requested_at"),
                            Rows.instant(row, "received_at"),
                            row.getString("media_type")))
                    .list();
            return Page.of(found, page.limit, last -> cursors.seal(LIST, last.id()));
        });
    }

    private VerificationRows.Row licence(UUID me, UUID id) {
        return rows.byId(id)
                .filter(row -> row.kind() == VerificationKind.LICENCE
                        && !row.memberId().equals(me))
                .orElseThrow(() -> Problems.notFound("verification", id));
    }

    /** That somebody has looked is seen by whose document it is. */
    Documents.Document document(UUID me, UUID id) {
        var row = licence(me, id);
        var document = documents.of(id).orElseThrow(() -> Problems.notFound("document", id));
        audit.fire(Audited.done(AuditAction.VERIFICATION_DOCUMENT_SEEN, row.memberId(), id));
        return document;
    }

    void decide(UUID me, UUID id, ReviewDecision request) {
        var holder = rows.lock(licence(me, id).memberId());
        var row = licence(me, id);
        var wanted = VerificationState.valueOf(request.decision().name());
        if (row.state() != VerificationState.PENDING) {
            if (row.state() != wanted) {
                throw Problems.conflict("already-decided", "This licence is decided already, in another way.");
            }
            return;
        }
        if (documents.of(id).isEmpty()) {
            throw Problems.conflict("no-document", "There is no document to decide by yet.");
        }
        if (wanted == VerificationState.VALID) {
            grant(holder, row, request);
        } else {
            refuse(row, request);
        }
    }

    private void refuse(VerificationRows.Row row, ReviewDecision request) {
        if (request.words() == null) {
            throw Problems.validation("/words", "not-null", "must say why");
        }
        rows.end(row, VerificationState.REFUSED, request.words());
        letters.refused(row.memberId(), row.kind(), request.words());
        audit.fire(Audited.done(AuditAction.VERIFICATION_REFUSED, row.memberId(), row.id()));
    }

    private void grant(VerificationRows.Holder holder, VerificationRows.Row row, ReviewDecision request) {
        var now = clock.instant();
        var until = earlier(
                lifetimes.endOf(VerificationKind.LICENCE, holder.student(), now),
                request.validUntil() == null ? row.holdsUntil() : request.validUntil());
        if (!until.isAfter(now)) {
            throw Problems.validation("/validUntil", "future", "must be in the future; this licence holds no more");
        }
        if (rows.isHeldByAnother(holder.id(), VerificationKind.LICENCE, row.subject())) {
            throw Problems.conflict("verification-held", "This licence verifies another member already.");
        }
        var parts = row.subject().split(", ");
        rows.succeed(
                row,
                new VerificationRows.Finding(
                        "Holds a licence of " + parts[1] + " (" + parts[2] + ")",
                        "A moderator, who saw the document",
                        holder.fullName()),
                until,
                true);
        documents.erase(row.id());
        letters.granted(holder.id(), row.kind(), until);
        audit.fire(Audited.done(AuditAction.VERIFICATION_GRANTED, holder.id(), row.id()));
    }

    /** A badge does not outlive what it tells of; the day that is named is the last. */
    private static Instant earlier(Instant end, LocalDate lastDay) {
        if (lastDay == null) {
            return end;
        }
        var own = lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return own.isBefore(end) ? own : end;
    }
}
