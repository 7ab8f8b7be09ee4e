package dev.collega.milestone;

import dev.collega.shared.database.Rows;
import dev.collega.shared.http.Versioned;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A milestone of mine. */
record MilestoneView(
        @NotNull UUID id,
        @NotNull MilestoneKind kind,
        String words,
        @NotNull LocalDate happenedOn,
        @NotNull Instant createdAt,
        @NotNull long version)
        implements Versioned {

    static final String COLUMNS = "x.id, x.kind, x.words, x.happened_on, x.created_at, x.version";

    static MilestoneView from(ResultSet row) throws SQLException {
        return new MilestoneView(
                Rows.uuid(row, "id"),
                Rows.constant(row, "kind", MilestoneKind.class),
                row.getString("words"),
                Rows.date(row, "happened_on"),
                Rows.instant(row, "created_at"),
                row.getLong("version"));
    }
}
