package dev.collega.discussion;

import dev.collega.member.MemberSummary;
import dev.collega.member.Unseen;
import dev.collega.post.PostReading;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Whom one may name under a post. What is refused must not tell who belongs to a narrower audience, or whom its author
 * has blocked: where everyone may read, anybody may be named; elsewhere the author names whom the post is for, and others
 * those who have spoken. Who cannot read the post is told nothing.
 */
@ApplicationScoped
class Mentionable {

    private static final int OFFERED = 8;

    /** That the reader {@code :me} and {@code member m} exist for each other. */
    static final String MET = "(" + Unseen.M_IS_THERE + """
             and not exists (select 1 from block b where b.owner_id = :me and b.blocked_id = m.id))
            """;

    private static final String SPOKE = """
            (m.id = p.author_id or exists (select 1 from comment c where c.post_id = p.id and c.author_id = m.id))
            """;

    private static final String ALLOWED = "m.id <> :me and " + MET + " and (p.audience = 'MEMBERS' or " + SPOKE
            + " or (p.author_id = :me and " + PostReading.readableBy("m.id") + "))";

    private static final String NAMES =
            "select m.id, m.full_name from post p, member m where p.id = :post and m.id = any(:members) and " + ALLOWED;

    /** Those who have spoken first, then connections; by any word of the name. */
    private static final String OFFER =
            """
            with known as materialized (
              select p.author_id as id, 0 as rank from post p where p.id = :post
              union all select c.author_id, 0 from comment c where c.post_id = :post and c.author_id is not null
              union all select e.peer_id, 1 from connection_edge e where e.owner_id = :me
            ), near as materialized (select id, min(rank) as rank from known group by id)
            select\s""" + MemberSummary.COLUMNS + """
            from near join member m on m.id = near.id join post p on p.id = :post
            where strpos(' ' || searchable(m.full_name), ' ' || searchable(:query)) > 0 and\s""" + ALLOWED + " order by near.rank, m.full_name, m.id limit " + OFFERED;

    private final Jdbi jdbi;

    Mentionable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Map<UUID, String> namesOf(Handle handle, UUID post, UUID me, List<UUID> members) {
        return handle
                .createQuery(NAMES)
                .bind("post", post)
                .bind("me", me)
                .bindArray("members", UUID.class, members)
                .map((row, context) -> Map.entry(Rows.uuid(row, "id"), row.getString("full_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A few whose name has a word that begins like this. */
    List<MemberSummary> offer(UUID post, UUID me, String query) {
        return jdbi.withHandle(handle -> handle.createQuery(OFFER)
                .bind("post", post)
                .bind("me", me)
                .bind("query", query.strip())
                .map((row, context) -> MemberSummary.from(row))
                .list());
    }
}
