package dev.collega.starter;

import dev.collega.shared.database.Rows;
import dev.collega.shared.http.Versioned;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** A draft of my own, with its fields. */
record StarterView(
        @NotNull UUID id,
        @NotNull StarterOccasion occasion,
        String language,
        String subject,
        @NotNull String body,
        @NotNull Instant createdAt,
        @NotNull long version)
        implements Versioned {

    static final String COLUMNS = "x.id, x.occasion, x.language, x.subject, x.body, x.created_at, x.version";

    static StarterView from(ResultSet row) throws SQLException {
        return new StarterView(
                Rows.uuid(row, "id"),
                Rows.constant(row, "occasion", StarterOccasion.class),
                row.getString("language"),
                row.getString("subject"),
                row.getString("body"),
                Rows.instant(row, "created_at"),
                row.getLong("version"));
    }
}
