package dev.collega.agenda;

import dev.collega.member.Unseen;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds posts whose topics are what somebody I know has said, for everyone to read, that they are interested in. Only
 * posts that every member may read: what its author meant for their connections is not passed on. The newest posts and my
 * bookmarks, and those whom I have not been in touch with for longest, whoever has how many of either.
 */
@ApplicationScoped
class PostMatches {

    /** Who heard from me this month needs no reason to be written to. */
    private static final Period LATELY = Period.ofDays(30);

    private static final Period NEWS = Period.ofDays(60);

    /** %1$s: which posts; %2$s: which contacts. */
    private static final String MATCHES = """
            with posts as materialized (
              select p.id, p.title, p.author_id, p.created_at, picked.mine,
                p.tags || array(select t.name from topic t where t.id = any(p.topics)) as topics
              from (%1$s) picked join post p on p.id = picked.id join member m on m.id = p.author_id
              where p.audience = 'MEMBERS' and p.kind <> 'QUESTION' and p.author_id <> :me
                and (p.topics <> '{}' or p.tags <> '{}') and p.retracted_at is null
                and\s""" + Unseen.M_IS_THERE + " and p.author_id <> all(" + Unseen.BY_ME + """
                )
                and not exists (select 1 from post_offer_dismissal d where d.owner_id = :me and d.post_id = p.id)
            ), about as materialized (
              select p.id, topic, trait from posts p cross join lateral unnest(p.topics) topic
              cross join lateral (values ('interest:' || searchable(btrim(topic))),
                ('specialty:' || replace(lower(btrim(topic)), ' ', '-'))) as traits (trait)
            ), near as materialized (
              select k.id, k.name, k.member_id, k.last_touch_at
              from (%2$s) k join member m on m.id = k.member_id
              where\s"""
            + Unseen.M_IS_THERE + " and m.id <> all(" + Unseen.BY_ME + """
                )
            )
            select posts.id as post_id, posts.title, about.topic, near.id as contact_id, near.name, near.member_id
            from near cross join lateral (
              select s.trait from suggestion_trait s where s.member_id = near.member_id offset 0) likes
            join about on about.trait = likes.trait join posts on posts.id = about.id
            where posts.author_id <> near.member_id
              and not exists (select 1 from sending s
                where s.post_id = posts.id and s.sender_id = :me and s.recipient_id = near.member_id)
              and not exists (select 1 from block b where b.owner_id = near.member_id and b.blocked_id = posts.author_id)
              and not exists (select 1 from block b where b.owner_id = posts.author_id and b.blocked_id = near.member_id)
            order by posts.mine desc, near.last_touch_at nulls first, posts.created_at desc, posts.id, near.id,
              about.topic limit 1
            """;

    private static final String FIND = MATCHES.formatted("""
            select n.id, false as mine from (select p.id, p.created_at from post p
                order by p.created_at desc, p.id desc limit 150) n
              where n.created_at >= :news and not exists (select 1 from bookmark b where b.member_id = :me and b.post_id = n.id)
            union all (select b.post_id, true from bookmark b where b.member_id = :me
              order by b.created_at desc, b.post_id desc limit 30)""", """
            select k.id, k.name, k.member_id, k.last_touch_at from contact k
            where k.owner_id = :me and k.member_id is not null
              and (k.last_touch_at is null or k.last_touch_at < :lately)
              and (k.paused_until is null or k.paused_until <= :today)
            order by k.last_touch_at nulls first, k.id limit 120""");

    private static final String AGAIN = MATCHES.formatted("""
            select cast(:post as uuid) as id, false as mine""", """
            select k.id, k.name, k.member_id, k.last_touch_at from contact k
            where k.owner_id = :me and k.id = :contact
              and (k.last_touch_at is null or k.last_touch_at < :lately)
              and (k.paused_until is null or k.paused_until <= :today)""");

    private final Jdbi jdbi;

    PostMatches(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Match(UUID postId, String title, String topic, UUID contactId, String name, UUID memberId) {}

    Optional<Match> find(UUID me, LocalDate today, Instant now) {
        return jdbi.withHandle(handle -> first(handle.createQuery(FIND), me, today, now));
    }

    /** What was found before, where it still holds. */
    Optional<Match> again(UUID me, LocalDate today, Instant now, Match before) {
        return jdbi.withHandle(handle -> first(
                handle.createQuery(AGAIN).bind("post", before.postId()).bind("contact", before.contactId()),
                me,
                today,
                now));
    }

    private static Optional<Match> first(Query query, UUID me, LocalDate today, Instant now) {
        var utc = now.atZone(ZoneOffset.UTC);
        return query.bind("me", me)
                .bind("today", today)
                .bind("lately", utc.minus(LATELY).toInstant())
                .bind("news", utc.minus(NEWS).toInstant())
                .map((row, context) -> match(row))
                .findOne();
    }

    private static Match match(ResultSet row) throws SQLException {
        return new Match(
                Rows.uuid(row, "post_id"),
                row.getString("title"),
                row.getString("topic"),
                Rows.uuid(row, "contact_id"),
                row.getString("name"),
                Rows.uuid(row, "member_id"));
    }

    boolean hasDismissedSince(UUID me, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select exists (select 1 from post_offer_dismissal where owner_id = :me and dismissed_at >= :since)
                """)
                .bind("me", me)
                .bind("since", since)
                .mapTo(Boolean.class)
                .one());
    }

    /** @return false where I may not read the post */
    boolean dismiss(UUID me, UUID post, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                with readable as (
                  select p.id from post p join member m on m.id = p.author_id
                  where p.id = :post and p.audience = 'MEMBERS' and\s""" + Unseen.M_IS_THERE + """
                  and not exists (select 1 from block b where b.owner_id = :me and b.blocked_id = p.author_id)
                ), kept as (
                  insert into post_offer_dismissal (owner_id, post_id, dismissed_at) select :me, id, :now from readable
                  on conflict do nothing
                )
                select exists (select 1 from readable)
                """)
                .bind("me", me)
                .bind("post", post)
                .bind("now", now)
                .mapTo(Boolean.class)
                .one());
    }

    void undismiss(UUID me, UUID post) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from post_offer_dismissal where owner_id = :me and post_id = :post")
                .bind("me", me)
                .bind("post", post)
                .execute());
    }
}
