package dev.collega.post;

import dev.collega.member.Unseen;
import dev.collega.shared.database.Rows;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How readers reacted. */
@Schema(name = "Reactions")
public record Reactions(
        @NotNull int useful,
        @NotNull int changedMyPractice,
        @NotNull int disagree,
        @NotNull int thankYou,
        @NotNull List<Reaction> mine) {

    public static final Reactions NONE = new Reactions(0, 0, 0, 0, List.of());

    /**
     * SQL: how often each was given, and which of them by the reader {@code :me}; {@link #from} reads it. Without those of
     * members whom the reader does not meet.
     *
     * @param table of reactions {@code r}
     * @param subject what they are given to, such as {@code "r.post_id = p.id"}
     */
    public static String columns(String table, String subject) {
        return """
                (select array[count(*) filter (where r.reaction = 'USEFUL'),
                    count(*) filter (where r.reaction = 'CHANGED_MY_PRACTICE'),
                    count(*) filter (where r.reaction = 'DISAGREE'), count(*) filter (where r.reaction = 'THANK_YOU')]
                  from %1$s r join member rm on rm.id = r.member_id
                  where %2$s and rm.hidden_at is null and r.member_id <> all(%3$s)) as reactions,
                array(select r.reaction from %1$s r where %2$s and r.member_id = :me order by 1) as my_reactions
                """.formatted(table, subject, Unseen.BY_ME);
    }

    public static Reactions from(ResultSet row) throws SQLException {
        var counts = (Long[]) row.getArray("reactions").getArray();
        return new Reactions(
                counts[0].intValue(),
                counts[1].intValue(),
                counts[2].intValue(),
                counts[3].intValue(),
                Rows.texts(row, "my_reactions").stream().map(Reaction::valueOf).toList());
    }
}
