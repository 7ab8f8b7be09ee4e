package dev.collega.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.collega.citation.Citations;
import dev.collega.post.ArchivedPost.ArchivedCorrection;
import dev.collega.shared.database.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What a post speaks of, what is declared and what was put right, in its author's archive. */
final class ArchivedPapers {

    /** From {@code post x}. */
    static final String COLUMNS = Citations.of("x.id") + """
             as citation, x.interest_declared, x.interest_words,
            (select jsonb_agg(jsonb_build_object('kind', r.kind, 'words', r.words, 'at', r.corrected_at)
               order by r.corrected_at, r.id) from post_correction r where r.post_id = x.id) as corrections""";

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private ArchivedPapers() {}

    static List<ArchivedCorrection> corrections(ResultSet row) throws SQLException {
        var json = row.getString("corrections");
        try {
            return json == null ? List.of() : JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("corrections that were kept cannot be read", e);
        }
    }

    /** Nobody is told again of what was put right elsewhere. */
    static void take(Handle database, UUID id, ArchivedPost post, Instant now) {
        Citations.keep(database, id, post.citation());
        var interest = post.conflictOfInterest();
        if (interest != null && hasWords(interest) == interest.declared()) {
            database.createUpdate(
                            "update post set interest_declared = :declared, interest_words = :words where id = :id")
                    .bind("declared", interest.declared())
                    .bind("words", interest.declared() ? interest.words().strip() : null)
                    .bind("id", id)
                    .execute();
        }
        post.corrections().stream()
                .sorted(Comparator.comparing(ArchivedCorrection::at))
                .forEach(correction -> take(database, id, correction, now));
    }

    private static boolean hasWords(ConflictOfInterest interest) {
        return interest.words() != null && !interest.words().isBlank();
    }

    private static void take(Handle database, UUID id, ArchivedCorrection correction, Instant now) {
        var at = correction.at().isAfter(now) ? now : correction.at();
        database.createUpdate("""
                insert into post_correction (id, post_id, kind, words, corrected_at) values (:id, :post, :kind, :words, :at)
                """)
                .bind("id", Ids.next())
                .bind("post", id)
                .bind("kind", correction.kind().name())
                .bind("words", correction.words().strip())
                .bind("at", at)
                .execute();
        database.createUpdate("""
                update post set corrected_at = :at, retracted_at = coalesce(retracted_at, cast(:retracted as timestamptz))
                where id = :post
                """)
                .bind("at", at)
                .bind("retracted", correction.kind() == CorrectionKind.RETRACTED ? at : null)
                .bind("post", id)
                .execute();
    }
}
