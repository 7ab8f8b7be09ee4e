package dev.collega.account;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The account and where it is signed in, without anything that opens it. */
@ApplicationScoped
class AccountPart implements ArchivePart {

    @Override
    public int order() {
        return 10;
    }

    record ArchivedAccount(UUID id, String email, Instant createdAt, List<ArchivedSession> sessions) {}

    record ArchivedSession(
            UUID id,
            String device,
            String network,
            Instant createdAt,
            Instant lastUsedAt,
            Instant expiresAt,
            Instant endedAt) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        var sessions = database.createQuery("""
                select id, device, network, created_at, last_used_at, expires_at, ended_at from session
                where account_id = :me order by created_at, id
                """)
                .bind("me", memberId)
                .map((row, context) -> new ArchivedSession(
                        Rows.uuid(row, "id"),
                        row.getString("device"),
                        row.getString("network"),
                        Rows.instant(row, "created_at"),
                        Rows.instant(row, "last_used_at"),
                        Rows.instant(row, "expires_at"),
                        Rows.instant(row, "ended_at")))
                .list();
        var account = database.createQuery("select email, created_at from account where id = :me")
                .bind("me", memberId)
                .map((row, context) -> new ArchivedAccount(
                        memberId, row.getString("email"), Rows.instant(row, "created_at"), sessions))
                .one();
        archive.json("account.json", account);
    }
}
