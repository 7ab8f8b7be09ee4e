package dev.collega.post;

import dev.collega.vocabulary.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Lets members of a demo network follow topics, and have seen what was published. */
@ApplicationScoped
public class FeedSeed {

    private final Jdbi jdbi;
    private final Topics topics;

    FeedSeed(Jdbi jdbi, Topics topics) {
        this.jdbi = jdbi;
        this.topics = topics;
    }

    /** @param names those that are no topics here are left out */
    public void follow(UUID member, List<String> names, Instant at) {
        topics.idsOf(names)
                .values()
                .forEach(topic -> jdbi.useHandle(handle -> handle.createUpdate("""
                insert into topic_follow (member_id, topic_id, created_at) values (:member, :topic, :at) on conflict do nothing
                """)
                        .bind("member", member)
                        .bind("topic", topic)
                        .bind("at", at)
                        .execute()));
    }

    /** All that the member may read, up to a moment. */
    public void sawAllUntil(UUID member, Instant until) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into post_seen (member_id, post_id, seen_at)
                select :me, p.id, :until from post p
                where p.created_at <= :until and p.created_at > now() - interval '30 days' and p.author_id <> :me
                  and\s""" + PostRows.READABLE + " on conflict do nothing")
                .bind("me", member)
                .bind("until", until)
                .execute());
    }
}
