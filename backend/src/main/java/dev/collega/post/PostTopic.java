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

    /** Of {@code post p}, in its author's order. */
    static final String COLUMN = named("p.topics") + " as topics\n";

    /**
     * SQL: the headings with these ids; ids have no spaces. One that is not loaded now is not shown. Each name is a probe of
     * one key: joined, all headings would be read for each post.
     */
    static String named(String ids) {
        return """
                array(select named.id || ' ' || named.name
                  from (select chosen.id, chosen.place, (select t.name from topic t where t.id = chosen.id) as name
                    from unnest(%s) with ordinality as chosen (id, place)) named
                  where named.name is not null order by named.place)
                """.formatted(ids);
    }

    static List<PostTopic> from(ResultSet row) throws SQLException {
        return from(row, "topics");
    }

    static List<PostTopic> from(ResultSet row, String column) throws SQLException {
        return Rows.texts(row, column).stream().map(PostTopic::of).toList();
    }

    private static PostTopic of(String text) {
        var space = text.indexOf(' ');
        return new PostTopic(text.substring(0, space), text.substring(space + 1));
    }
}
