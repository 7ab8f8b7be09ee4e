package dev.collega.file;

import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many files come with a post, as lists tell it. */
@Schema(name = "FileCounts")
public record FileCounts(
        @NotNull int images,

        @NotNull @Schema(description = "PDFs.") int documents) {

    /** Of a statement that selects {@link Attachments#COUNTS}; null where there are none. */
    public static FileCounts from(ResultSet row) throws SQLException {
        var counts = row.getString("file_counts").split(" ");
        var files = new FileCounts(Integer.parseInt(counts[0]), Integer.parseInt(counts[1]));
        return files.images() + files.documents() == 0 ? null : files;
    }
}
