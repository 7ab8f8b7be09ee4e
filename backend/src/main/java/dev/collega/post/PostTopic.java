package dev.collega.post;

import dev.collega.shared.database.Rows;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A heading of MeSH that a post is about. */
record PostTopic(
        @NotNull @Schema(examples = "D006333") String id,
        @NotNull @Schema(examples = "Heart Failure") String name) {

    /** Of {@code post p}, in its author's order; ids have no spaces. A heading that is not loaded now is not shown. */
    static final String COLUMN = """
            array(select t.id || ' ' || t.name from unnest(p.topics) with ordinality as chosen (id, place)
              join topic t on t.id = chosen.id order by chosen.place) as topics
            """;

    static List<PostTopic> from(ResultSet row) throws SQLException {
        return Rows.texts(row, "topics").stream().map(PostTopic::of).toList();
    }

    private static PostTopic of(String text) {
        var space = text.indexOf(' ');
        return new PostTopic(text.substring(0, space), text.substring(space + 1));
    }
}
