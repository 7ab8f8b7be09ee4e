package dev.collega.post;

import dev.collega.citation.Citations;
import dev.collega.shared.database.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What a post speaks of, what its author declares and what they put right, as rows have it. */
final class PostPapers {

    /** For lists, from {@code post p}. */
    static final String COLUMNS = Citations.briefOf("p.id") + """
             as citation,
            case when p.corrected_at is not null then
              (select r.kind from post_correction r where r.post_id = p.id order by r.corrected_at desc, r.id desc limit 1)
            end as correction_kind,
            case when p.corrected_at is not null then
              (select r.words from post_correction r where r.post_id = p.id order by r.corrected_at desc, r.id desc limit 1)
            end as correction_words, p.corrected_at,""";

    /** For one post, beside those. */
    static final String MORE =
            Citations.of("p.id") + " as whole_citation, p.interest_declared, p.interest_words, p.deleted_at, ";

    private PostPapers() {}

    static PostCorrection correction(ResultSet row) throws SQLException {
        var kind = Rows.constant(row, "correction_kind", CorrectionKind.class);
        return kind == null
                ? null
                : new PostCorrection(kind, row.getString("correction_words"), Rows.instant(row, "corrected_at"));
    }

    static ConflictOfInterest interest(ResultSet row) throws SQLException {
        var declared = row.getObject("interest_declared", Boolean.class);
        return declared == null ? null : new ConflictOfInterest(declared, row.getString("interest_words"));
    }
}
