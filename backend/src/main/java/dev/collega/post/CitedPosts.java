package dev.collega.post;

import dev.collega.citation.Citation;
import dev.collega.citation.Citations;
import dev.collega.shared.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Posts by the work that they speak of, and the works of posts. */
@ApplicationScoped
class CitedPosts {

    /** Of one work. */
    private static final int MOST = 5;

    /** Of my bookmarks. */
    private static final int MOST_CITATIONS = 1_000;

    private final Jdbi jdbi;

    CitedPosts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those that I may read, newest first. */
    List<PostSummary> of(UUID me, String doi, String pmid) {
        var statement = "with work as materialized (select z.post_id from citation z where "
                + String.join(
                        " or ",
                        Stream.of(Sql.when(doi, "lower(z.doi) = lower(:doi)"), Sql.when(pmid, "z.pmid = :pmid"))
                                .filter(condition -> !condition.isEmpty())
                                .toList())
                + ") select " + PostRows.COLUMNS
                + " from work join post p on p.id = work.post_id left join member m on m.id = p.author_id where "
                + PostRows.READABLE + " order by p.created_at desc, p.id desc " + Sql.limit(MOST);
        return jdbi.withHandle(database -> database.createQuery(statement)
                .bind("me", me)
                .bind("doi", doi)
                .bind("pmid", pmid)
                .map((row, context) -> PostRows.summary(row, me))
                .list());
    }

    /** Empty where I may not read the post, and where it speaks of none. */
    Optional<Citation> citation(UUID me, UUID post) {
        return jdbi.withHandle(database -> database.createQuery("select " + Citations.of("p.id")
                        + " as citation from post p where p.id = :post and " + PostRows.READABLE)
                .bind("me", me)
                .bind("post", post)
                .map((row, context) -> Optional.ofNullable(Citations.from(row, "citation")))
                .findOne()
                .flatMap(found -> found));
    }

    /** Newest bookmark first. */
    List<Citation> ofBookmarks(UUID me) {
        return jdbi.withHandle(database -> database.createQuery("select " + Citations.of("p.id")
                        + " as citation from bookmark b join post p on p.id = b.post_id join citation w on w.post_id = p.id"
                        + " where b.member_id = :me and " + PostRows.READABLE
                        + " order by b.created_at desc, b.post_id desc " + Sql.limit(MOST_CITATIONS))
                .bind("me", me)
                .map((row, context) -> Citations.from(row, "citation"))
                .list());
    }
}
