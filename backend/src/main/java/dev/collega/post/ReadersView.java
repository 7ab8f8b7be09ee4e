package dev.collega.post;

import dev.collega.connection.NetworkType;
import dev.collega.shared.database.Rows;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom its author chose as readers of a post. */
record ReadersView(
        @Schema(description = "Where all of one network type were chosen.")
        NetworkType networkType,

        @Schema(description = "Where all with a tag of my address book were chosen.")
        String tag,

        @Schema(description = "Where people were named: those of them whom I am connected with now, by name.")
        List<ReaderName> people) {

    /** A member whom the author named. */
    record ReaderName(@NotNull UUID id, @NotNull String fullName) {

        private static ReaderName of(String text) {
            return new ReaderName(UUID.fromString(text.substring(0, 36)), text.substring(37));
        }
    }

    /** For the author of a {@code post p}, who reads it as {@code :me}. */
    static final String COLUMNS = """
            p.audience_value,
            array(select reader.id || ' ' || reader.full_name from post_reader r
              join connection_edge e on e.owner_id = p.author_id and e.peer_id = r.member_id
              join member reader on reader.id = r.member_id
              where r.post_id = p.id and p.author_id = :me and reader.hidden_at is null
              order by reader.full_name, reader.id) as people
            """;

    /** @return null where there was nothing to choose */
    static ReadersView from(ResultSet row) throws SQLException {
        var value = row.getString("audience_value");
        return switch (Audience.valueOf(row.getString("audience"))) {
            case MEMBERS, CONNECTIONS -> null;
            case NETWORK_TYPE -> new ReadersView(NetworkType.valueOf(value), null, null);
            case TAG -> new ReadersView(null, value, null);
            case PEOPLE ->
                new ReadersView(
                        null,
                        null,
                        Rows.texts(row, "people").stream().map(ReaderName::of).toList());
        };
    }
}
