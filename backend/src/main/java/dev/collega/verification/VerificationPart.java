package dev.collega.verification;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What was checked about the member, and what they said about others. None of it is brought in: another house checks anew. */
@ApplicationScoped
class VerificationPart implements ArchivePart {

    private static final int ROWS_AT_ONCE = 500;

    @Override
    public int order() {
        return 25;
    }

    record ArchivedVerification(
            UUID id,
            VerificationKind kind,
            VerificationState state,
            String subject,
            String statement,
            String checkedBy,
            String checkedName,
            Instant requestedAt,
            Instant checkedAt,
            Instant validUntil,
            String words) {}

    record ArchivedVouch(UUID memberId, String fullName, VerificationKind kind, String how, Instant givenAt) {}

    record ArchivedDispute(
            UUID memberId,
            String fullName,
            VerificationKind kind,
            String reason,
            Instant openedAt,
            DisputeDecision decision,
            String words) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        writeVerifications(memberId, database, archive);
        writeVouches(memberId, database, archive);
        writeDisputes(memberId, database, archive);
    }

    private static void writeVerifications(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "verifications.json",
                database.createQuery("select * from verification where member_id = :me order by id")
                        .setFetchSize(ROWS_AT_ONCE)
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedVerification(
                                Rows.uuid(row, "id"),
                                Rows.constant(row, "kind", VerificationKind.class),
                                Rows.constant(row, "state", VerificationState.class),
                                row.getString("subject"),
                                row.getString("statement"),
                                row.getString("checked_by"),
                                row.getString("checked_name"),
                                Rows.instant(row, "requested_at"),
                                Rows.instant(row, "checked_at"),
                                Rows.instant(row, "valid_until"),
                                row.getString("words"))));
    }

    private static void writeVouches(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "vouches.json",
                database.createQuery("""
                        select m.id, m.full_name, v.kind, h.how, h.answered_at
                        from vouch h join verification v on v.id = h.verification_id join member m on m.id = v.member_id
                        where h.voucher_id = :me and h.state = 'GIVEN' and m.hidden_at is null order by h.id
                        """)
                        .setFetchSize(ROWS_AT_ONCE)
                        .bind("me", memberId)
                        .map((row, context) -> {
                            archive.mentions(Rows.uuid(row, "id"));
                            return new ArchivedVouch(
                                    Rows.uuid(row, "id"),
                                    row.getString("full_name"),
                                    Rows.constant(row, "kind", VerificationKind.class),
                                    row.getString("how"),
                                    Rows.instant(row, "answered_at"));
                        }));
    }

    private static void writeDisputes(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "verification-disputes.json",
                database.createQuery("""
                        select m.id, m.full_name, v.kind, d.reason, d.opened_at, d.decision, d.words
                        from verification_dispute d join verification v on v.id = d.verification_id
                        join member m on m.id = v.member_id
                        where d.member_id = :me and m.hidden_at is null order by d.id
                        """)
                        .setFetchSize(ROWS_AT_ONCE)
                        .bind("me", memberId)
                        .map((row, context) -> {
                            archive.mentions(Rows.uuid(row, "id"));
                            return new ArchivedDispute(
                                    Rows.uuid(row, "id"),
                                    row.getString("full_name"),
                                    Rows.constant(row, "kind", VerificationKind.class),
                                    row.getString("reason"),
                                    Rows.instant(row, "opened_at"),
                                    Rows.constant(row, "decision", DisputeDecision.class),
                                    row.getString("words"));
                        }));
    }
}
