package dev.collega.integration;

import dev.collega.shared.database.Rows;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A personal access token, without what makes it one.
 *
 * @param hint its last characters, to know it again
 * @param lastUsedAt exact to a minute; absent when it was never used
 */
record PersonalAccessTokenSummary(
        @NotNull UUID id,
        @NotNull @Schema(examples = "Ward calendar") String name,
        @NotNull List<String> scopes,
        @NotNull @Schema(examples = "…x7Qa") String hint,
        @NotNull Instant createdAt,
        @NotNull Instant expiresAt,

        @Schema(description = "Exact to a minute; absent when it was never used.")
        Instant lastUsedAt) {

    static final String COLUMNS = "id, name, scopes, hint, created_at, expires_at, last_used_at";

    static PersonalAccessTokenSummary from(ResultSet row) throws SQLException {
        return new PersonalAccessTokenSummary(
                Rows.uuid(row, "id"),
                row.getString("name"),
                Rows.texts(row, "scopes"),
                row.getString("hint"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "expires_at"),
                Rows.instant(row, "last_used_at"));
    }
}
