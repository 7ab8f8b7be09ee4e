package dev.collega.transfer;

import dev.collega.shared.database.Rows;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An export of everything that is mine, and how far it is. */
record ExportView(
        @NotNull UUID id,
        @NotNull ExportState state,
        @NotNull Instant requestedAt,
        Instant readyAt,

        @Schema(description = "Size of the ZIP, once it is ready.")
        Long bytes,

        @Schema(description = "Until when it can be fetched.")
        Instant expiresAt) {

    static ExportView from(ResultSet row) throws SQLException {
        return new ExportView(
                Rows.uuid(row, "id"),
                ExportState.valueOf(row.getString("state")),
                Rows.instant(row, "requested_at"),
                Rows.instant(row, "ready_at"),
                row.getObject("bytes", Long.class),
                Rows.instant(row, "expires_at"));
    }
}
