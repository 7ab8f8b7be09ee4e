package dev.collega.moderation;

import dev.collega.account.Role;
import dev.collega.shared.database.Rows;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** An account as those who run the place see it: who it is and how it stands, nothing that its member keeps. */
record AccountSummary(
        @NotNull UUID memberId,
        @NotNull String email,
        @NotNull String fullName,
        @NotNull Role role,
        @NotNull Instant createdAt,
        Instant suspendedAt) {

    static AccountSummary from(ResultSet row) throws SQLException {
        return new AccountSummary(
                Rows.uuid(row, "id"),
                row.getString("email"),
                row.getString("full_name"),
                Rows.constant(row, "role", Role.class),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "suspended_at"));
    }
}
