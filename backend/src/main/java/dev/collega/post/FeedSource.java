package dev.collega.post;

import dev.collega.member.Unseen;
import dev.collega.shared.database.Sql;
import dev.collega.unnamed.Voices;

/**
 * The statements that find the posts of a feed: ids and times, newest first. Those of my connections by one of two that
 * give the same answer, and the number of my connections chooses: with few, each author's newest are merged; with many,
 * posts are walked by time until a page is full. They are two statements because PostgreSQL plans a prepared statement
 * once for everybody.
 *
 * @param unread whether only posts that the reader has not seen
 * @param further what else holds of {@code post p}, beginning with "and"; empty for all
 */
record FeedSource(Keyset keyset, boolean unread, String further, int rows) {

    String of(FeedView view, boolean walking) {
        return switch (view) {
            case ALL -> both(walking);
            case TOPICS -> ofTopics();
            case MINE -> mine();
        };
    }

    /** A post may be a connection's and about a topic, too: union keeps it once. */
    private String both(boolean walking) {
        return "select p.id, p.created_at from ((" + ofConnections(walking, true) + ") union (" + ofTopics()
                + ") union (" + mineUnnamed() + ")) p " + keyset.order() + limit();
    }

    String ofConnections(boolean walking) {
        return ofConnections(walking, false);
    }

    private String ofConnections(boolean walking, boolean withMine) {
        return walking ? walk(withMine) : merge(withMine);
    }

    /**
     * Index-only on (author_id, created_at desc, id desc) with the audience, one short scan an author; only posts for
     * chosen readers are looked at themselves.
     */
    private String merge(boolean withMine) {
        return """
                select newest.id, newest.created_at
                from (select e.peer_id as author_id from connection_edge e where e.owner_id = :me
                      and not exists (select 1 from member h where h.id = e.peer_id and h.hidden_at is not null)
                      and e.peer_id <> all(""" + Unseen.BY_ME + ")\n"
                + (withMine ? "union all select cast(:me as uuid)" : "") + """
                ) authors
                cross join lateral (
                  select p.id, p.created_at from post p where p.author_id = authors.author_id
                    and (p.audience in ('MEMBERS', 'CONNECTIONS') or p.author_id = :me
                      or exists (select 1 from post chosen where chosen.id = p.id
                        and\s""" + AudienceRule.choseMe("chosen")
                + " offset 0))\n" + keyset.beyond()
                + conditions() + keyset.order() + limit() + """
                  ) newest
                """ + keyset.order("newest.created_at", "newest.id")
                + limit();
    }

    /** Walks (created_at desc, id desc) with one key probe a post; "offset 0" as in {@link PostRows}. */
    private String walk(boolean withMine) {
        return "select p.id, p.created_at from post p where (" + (withMine ? "p.author_id = :me or " : "") + """
                (exists (select 1 from connection_edge e where e.owner_id = :me and e.peer_id = p.author_id offset 0)
                  and (p.audience in ('MEMBERS', 'CONNECTIONS') or\s"""
                + AudienceRule.choseMe("p") + """
                )))
                  and p.author_id <> all(""" + Unseen.BY_ME + ") and " + PostRows.VISIBLE + keyset.beyond()
                + conditions()
                + keyset.order() + limit();
    }

    /** One stretch of the key for each topic, which holds the topics below it, too. */
    private String ofTopics() {
        return """
                select distinct found.id, found.created_at
                from topic_follow f cross join lateral (
                  select p.id, p.created_at from post_topic k join post p on p.id = k.post_id
                  where k.topic_id = f.topic_id
                    and (p.author_id is null or p.author_id <> all(""" + Unseen.BY_ME + ")) and "
                + PostRows.READABLE + keyset.beyond("k.created_at", "k.post_id")
                // Also said of the key, so that it is left where what is recent ends.
                + Sql.when(unread, " and k.created_at > now() - interval '30 days'") + conditions()
                + keyset.order("k.created_at", "k.post_id") + limit() + """
                  ) found
                where f.member_id = :me
                """
                + keyset.order("found.created_at", "found.id") + limit();
    }

    private String mine() {
        return "select p.id, p.created_at from ((" + mineByName() + ") union all (" + mineUnnamed() + ")) p "
                + keyset.order() + limit();
    }

    private String mineByName() {
        return "select p.id, p.created_at from post p where p.author_id = :me " + keyset.beyond() + asked()
                + keyset.order() + limit();
    }

    /** Few. */
    private String mineUnnamed() {
        return "select p.id, p.created_at from post p where p.id in (" + Voices.POSTS_OF.formatted(":me") + ")\n"
                + keyset.beyond() + asked() + keyset.order() + limit();
    }

    private String conditions() {
        return " and p.id <> all(" + PostRows.WITHHELD + ")" + asked();
    }

    private String asked() {
        return Sql.when(unread, " and " + Seen.UNREAD) + further + "\n";
    }

    private String limit() {
        return Sql.limit(rows);
    }
}
