package dev.collega.integration;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which personal access tokens there are, without the tokens. */
@ApplicationScoped
class TokenPart implements ArchivePart {

    @Override
    public int order() {
        return 14;
    }

    record ArchivedToken(
            UUID id, String name, List<String> scopes, Instant createdAt, Instant expiresAt, Instant lastUsedAt) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "personal-access-tokens.json",
                database.createQuery("""
                select id, name, scopes, created_at, expires_at, last_used_at from personal_access_token
                where owner_id = :me order by created_at, id
                """)
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedToken(
                                Rows.uuid(row, "id"),
                                row.getString("name"),
                                Rows.texts(row, "scopes"),
                                Rows.instant(row, "created_at"),
                                Rows.instant(row, "expires_at"),
                                Rows.instant(row, "last_used_at"))));
    }
}
