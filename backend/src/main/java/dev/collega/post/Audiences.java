package dev.collega.post;

import dev.collega.contact.TagChanged;
import dev.collega.member.MemberSummary;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Whom a post is for, as its author says it. */
@ApplicationScoped
class Audiences {

    private static final int LONGEST_TAG = 120;
    private static final int SAMPLE = 5;

    private final Jdbi jdbi;

    Audiences(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * That the audience says who is meant, and nothing beside it, and that these are people and tags of mine.
     *
     * @param readers may be null
     */
    void require(UUID me, Audience audience, Readers readers) {
        var given = readers == null ? Readers.NONE : readers;
        requireFor(audience == Audience.NETWORK_TYPE, given.networkType(), "networkType");
        requireFor(audience == Audience.TAG, given.tag(), "tag");
        requireFor(audience == Audience.PEOPLE, given.people(), "people");
        if (audience == Audience.TAG && !hasTag(me, AudienceRule.value(audience, given))) {
            throw Problems.validation("/readers/tag", "unknown", "is on nobody in your address book");
        }
        if (audience == Audience.PEOPLE) {
            requireConnections(me, given.people());
        }
    }

    private static void requireFor(boolean asked, Object given, String field) {
        if (asked && given == null) {
            throw Problems.validation("/readers/" + field, "not-null", "is needed for this audience");
        }
        if (!asked && given != null) {
            throw Problems.validation("/readers/" + field, "superfluous", "does not belong to this audience");
        }
    }

    private boolean hasTag(UUID me, String tag) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select exists (select 1 from contact k, unnest(k.tags) t
                  where k.owner_id = :me and (t = :tag or starts_with(t, :tag || '/')))
                """)
                .bind("me", me)
                .bind("tag", tag)
                .mapTo(Boolean.class)
                .one());
    }

    /** Who is hidden, has blocked me or never was here is no connection of mine: one answer for all of them. */
    private void requireConnections(UUID me, List<UUID> people) {
        var connected = new HashSet<>(jdbi.withHandle(handle -> handle.createQuery("""
                select e.peer_id from connection_edge e join member m on m.id = e.peer_id
                where e.owner_id = :me and e.peer_id = any(:people) and m.hidden_at is null
                """)
                .bind("me", me)
                .bindArray("people", UUID.class, people)
                .mapTo(UUID.class)
                .list()));
        for (int i = 0; i < people.size(); i++) {
            if (!connected.contains(people.get(i))) {
                throw Problems.validation("/readers/people/" + i, "unknown", "is no connection of yours");
            }
        }
    }

    /** In the place of those who were named before. */
    void keepPeople(UUID post, Readers readers) {
        jdbi.useHandle(handle -> keepPeople(handle, post, readers == null ? List.of() : readers.named()));
    }

    private static void keepPeople(Handle handle, UUID post, List<UUID> people) {
        handle.createUpdate("delete from post_reader where post_id = :post and member_id <> all(:people)")
                .bind("post", post)
                .bindArray("people", UUID.class, people)
                .execute();
        handle.createUpdate("""
                insert into post_reader (post_id, member_id) select :post, person from unnest(cast(:people as uuid[])) person
                on conflict do nothing
                """)
                .bind("post", post)
                .bindArray("people", UUID.class, people)
                .execute();
    }

    /** A tag that gets another name is the same people still; one that is taken away is nobody. */
    void follow(@Observes TagChanged tag) {
        if (tag.to() == null) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                update post set audience_value = :to || substr(audience_value, length(:tag) + 1), version = version + 1
                where author_id = :owner and audience = 'TAG'
                  and (audience_value = :tag or starts_with(audience_value, :tag || '/'))
                  and length(:to || substr(audience_value, length(:tag) + 1)) <= :longest
                """)
                .bind("owner", tag.owner())
                .bind("tag", tag.tag())
                .bind("to", tag.to())
                .bind("longest", LONGEST_TAG)
                .execute());
    }

    /** How many could read it now, without me, and some whom I know: those whom I connected with last. */
    AudiencePreview preview(UUID me, Audience audience, Readers readers) {
        require(me, audience, readers);
        return jdbi.withHandle(handle -> new AudiencePreview(
                AudienceRule.bind(handle.createQuery(count(audience)), audience, readers)
                        .bind("me", me)
                        .mapTo(Integer.class)
                        .one(),
                AudienceRule.bind(
                                handle.createQuery("select " + MemberSummary.COLUMNS + AudienceRule.MY_READERS
                                        + "order by e.since desc, e.peer_id desc limit " + SAMPLE),
                                audience,
                                readers)
                        .bind("me", me)
                        .map((row, context) -> MemberSummary.from(row))
                        .list()));
    }

    private static String count(Audience audience) {
        return audience == Audience.MEMBERS ? """
                select count(*) from member m where m.hidden_at is null and m.id <> :me
                  and not exists (select 1 from block b where b.owner_id = :me and b.blocked_id = m.id)
                  and not exists (select 1 from block b where b.owner_id = m.id and b.blocked_id = :me)
                """ : "select count(*) " + AudienceRule.MY_READERS;
    }
}
