package dev.collega.reciprocity;

import dev.collega.shared.database.Rows;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A favour as I remember it. */
record FavourView(
        @NotNull UUID id,
        @NotNull FavourDirection direction,
        String what,
        @NotNull LocalDate happenedOn,
        @NotNull Instant createdAt) {

    static final String COLUMNS = "x.id, x.direction, x.what, x.happened_on, x.created_at";

    static FavourView from(ResultSet row) throws SQLException {
        return new FavourView(
                Rows.uuid(row, "id"),
                Rows.constant(row, "direction", FavourDirection.class),
                row.getString("what"),
                Rows.date(row, "happened_on"),
                Rows.instant(row, "created_at"));
    }
}
