package dev.collega.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.collega.shared.database.Rows;
import dev.collega.shared.problem.Problem;
import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The files that come with posts. */
@ApplicationScoped
public class Attachments {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** SQL: those of {@code post p}, in its author's order; {@link #from} reads it. */
    public static final String COLUMN = """
            (select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.bytes,
                'alt', f.alt, 'width', f.width, 'height', f.height) order by f.place)
              from file f where f.post_id = p.id) as files
            """;

    /** SQL: how many of each kind come with {@code post p}: one probe of the key for a row; {@link FileCounts#from} reads it. */
    public static final String COUNTS = """
            (select count(*) filter (where f.media_type like 'image/%') || ' '
                || count(*) filter (where f.media_type not like 'image/%')
              from file f where f.post_id = p.id) as file_counts
            """;

    private final Jdbi jdbi;

    Attachments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public static List<PostFile> from(ResultSet row) throws SQLException {
        var files = row.getString("files");
        try {
            return files == null ? List.of() : List.of(JSON.readValue(files, PostFile[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the files of a post cannot be read", e);
        }
    }

    private record Candidate(UUID postId, boolean silent) {}

    /**
     * These files of the author come with the post, in this order, and no others do. Within a transaction: of two posts that
     * want the same file at the same time, one gets it.
     *
     * @throws ProblemException where one is not there for this post, or an image has no words
     */
    public void attach(UUID author, UUID post, List<UUID> files) {
        var wanted = files == null ? List.<UUID>of() : files;
        jdbi.useHandle(database -> {
            check(post, wanted, candidates(database, author, wanted));
            database.createUpdate("delete from file where post_id = :post and id <> all(:wanted)")
                    .bind("post", post)
                    .bindArray("wanted", UUID.class, wanted)
                    .execute();
            database.createUpdate("""
                    update file f set post_id = :post, place = chosen.place
                    from unnest(:wanted) with ordinality as chosen (id, place) where f.id = chosen.id
                    """)
                    .bind("post", post)
                    .bindArray("wanted", UUID.class, wanted)
                    .execute();
        });
    }

    private static HashMap<UUID, Candidate> candidates(Handle database, UUID author, List<UUID> wanted) {
        var candidates = new HashMap<UUID, Candidate>();
        database.createQuery("""
                select f.id, f.post_id, f.alt is null and f.media_type like 'image/%' as silent from file f
                where f.id = any(:wanted) and f.member_id = :author order by f.id for update
                """)
                .bindArray("wanted", UUID.class, wanted)
                .bind("author", author)
                .map((row, context) -> candidates.put(
                        Rows.uuid(row, "id"), new Candidate(Rows.uuid(row, "post_id"), row.getBoolean("silent"))))
                .list();
        return candidates;
    }

    private static void check(UUID post, List<UUID> wanted, HashMap<UUID, Candidate> candidates) {
        var errors = new ArrayList<Problem.FieldError>();
        for (var index = 0; index < wanted.size(); index++) {
            var candidate = candidates.get(wanted.get(index));
            if (candidate == null
                    || (candidate.postId() != null && !candidate.postId().equals(post))
                    || wanted.indexOf(wanted.get(index)) < index) {
                errors.add(new Problem.FieldError(
                        "/files/" + index, "unknown-file", "must be a file of yours that comes with no other post"));
            } else if (candidate.silent()) {
                errors.add(new Problem.FieldError(
                        "/files/" + index, "alt-missing", "must say what the image shows, for who cannot see it"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problems.validation(errors);
        }
    }
}
