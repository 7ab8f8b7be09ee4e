package dev.collega.contactimport;

import dev.collega.shared.database.Rows;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row, or one card, of a file. */
record ContactImportRowView(
        @NotNull @Schema(description = "By which it is left out.")
        int number,

        @NotNull @Schema(description = "Where it begins in the file.")
        int line,

        @NotNull RowOutcome outcome,
        String name,

        @Schema(description = "An address, a workplace or a number, to tell people of one name apart.")
        String detail,

        @Schema(description = "Why it is broken, whom it matches, or why it stays.")
        String reason,

        @NotNull @Schema(description = "What its owner should know, in sentences.")
        List<String> remarks,

        @Schema(description = "The contact that it matches or has become.")
        UUID contactId) {

    static ContactImportRowView from(ResultSet row) throws SQLException {
        return new ContactImportRowView(
                row.getInt("number"),
                row.getInt("line"),
                Rows.constant(row, "outcome", RowOutcome.class),
                row.getString("name"),
                row.getString("detail"),
                row.getString("reason"),
                Rows.texts(row, "remarks"),
                Rows.uuid(row, "contact_id"));
    }
}
