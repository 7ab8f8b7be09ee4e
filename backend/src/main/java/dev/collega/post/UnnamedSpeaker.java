package dev.collega.post;

import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who speaks without their name: what was verified about them, widened until enough members match. */
@Schema(name = "UnnamedSpeaker")
public record UnnamedSpeaker(
        @NotNull @Schema(examples = "Verified nurse, intensive care, 10+ years")
        String words,

        @Schema(description = "Of a comment: true where it is whoever published the post, unnamed there, too.")
        Boolean author) {

    public UnnamedSpeaker(String words) {
        this(words, null);
    }

    /** @return null where somebody speaks by name, and where nobody does any more */
    static UnnamedSpeaker from(ResultSet row) throws SQLException {
        var words = row.getString("speaker");
        return words == null ? null : new UnnamedSpeaker(words);
    }
}
