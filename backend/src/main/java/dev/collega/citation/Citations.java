package dev.collega.citation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The citations of posts, for the features that show and keep them. */
public final class Citations {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final String AS_JSON = """
            (select jsonb_build_object('doi', z.doi, 'pmid', z.pmid, 'title', z.title, 'authors', to_jsonb(%s),
              'journal', z.journal, 'published', z.published, 'volume', z.volume, 'issue', z.issue, 'pages', z.pages,
              'types', to_jsonb(z.types), 'url', z.url) from citation z where z.post_id = %s)""";

    private Citations() {}

    /** SQL: the citation of a post, for {@link #from}; with the first three authors. */
    public static String briefOf(String postId) {
        return AS_JSON.formatted("array(select unnest(z.authors) limit 3)", postId);
    }

    /** SQL: as {@link #briefOf}, with all authors. */
    public static String of(String postId) {
        return AS_JSON.formatted("z.authors", postId);
    }

    /** Null where there is none. */
    public static Citation from(ResultSet row, String column) throws SQLException {
        var json = row.getString(column);
        return json == null ? null : read(json);
    }

    public static Citation read(String json) {
        try {
            return JSON.readValue(json, Citation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a citation that was kept cannot be read", e);
        }
    }

    public static String json(Citation citation) {
        try {
            return citation == null ? null : JSON.writeValueAsString(citation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a post that exists; null takes away what is there. */
    public static void keep(Handle database, UUID postId, Citation written) {
        database.createUpdate("delete from citation where post_id = :post")
                .bind("post", postId)
                .execute();
        if (written == null) {
            return;
        }
        var citation = written.tidy();
        database.createUpdate("""
                insert into citation (post_id, doi, pmid, title, authors, journal, published, volume, issue, pages, types, url)
                values (:post, :doi, :pmid, :title, :authors, :journal, :published, :volume, :issue, :pages, :types, :url)
                """)
                .bind("post", postId)
                .bind("doi", citation.doi())
                .bind("pmid", citation.pmid())
                .bind("title", citation.title())
                .bindArray("authors", String.class, citation.authors())
                .bind("journal", citation.journal())
                .bind("published", citation.published())
                .bind("volume", citation.volume())
                .bind("issue", citation.issue())
                .bind("pages", citation.pages())
                .bindArray("types", String.class, citation.types())
                .bind("url", citation.url())
                .execute();
    }
}
