package dev.collega.post;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterable;

/** The topics that a member follows, and with them all that stand below. */
@ApplicationScoped
class FollowedTopics implements ArchivePart {

    /** Each is a stretch of an index that the feed reads. */
    private static final int MOST = 100;

    private static final String FILE = "followed-topics.json";

    private final Jdbi jdbi;
    private final Clock clock;

    FollowedTopics(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A topic that I follow. */
    record FollowedTopic(
            @NotNull @Schema(examples = "D006333") String id,
            @NotNull @Schema(examples = "Heart Failure") String name,
            @NotNull Instant since) {}

    List<FollowedTopic> of(UUID me) {
        return jdbi.withHandle(handle -> read(handle, me).list());
    }

    private static ResultIterable<FollowedTopic> read(Handle handle, UUID me) {
        return handle.createQuery("""
                select t.id, t.name, f.created_at from topic_follow f join topic t on t.id = f.topic_id
                where f.member_id = :me order by t.name, t.id
                """)
                .bind("me", me)
                .map((row, context) ->
                        new FollowedTopic(row.getString("id"), row.getString("name"), Rows.instant(row, "created_at")));
    }

    /** @throws dev.collega.shared.problem.ProblemException not-found, too-many-topics */
    void follow(UUID me, String topic) {
        jdbi.useHandle(handle -> {
            // Of two at once, one counts the other.
            handle.execute("select 1 from member where id = ? for no key update", me);
            if (!exists(handle, topic)) {
                throw Problems.notFound("topic", topic);
            }
            add(handle, me, topic, clock.instant());
            if (count(handle, me) > MOST) {
                throw Problems.of(
                        Status.CONFLICT,
                        "too-many-topics",
                        "You follow " + MOST + " topics already, which is the most.");
            }
        });
    }

    private static boolean exists(Handle handle, String topic) {
        return handle.createQuery("select exists (select 1 from topic where id = :topic)")
                .bind("topic", topic)
                .mapTo(Boolean.class)
                .one();
    }

    private static void add(Handle handle, UUID me, String topic, Instant now) {
        handle.createUpdate("""
                insert into topic_follow (member_id, topic_id, created_at) select :me, t.id, :now from topic t where t.id = :topic
                on conflict do nothing
                """)
                .bind("me", me)
                .bind("topic", topic)
                .bind("now", now)
                .execute();
    }

    private static int count(Handle handle, UUID me) {
        return handle.createQuery("select count(*) from topic_follow where member_id = :me")
                .bind("me", me)
                .mapTo(Integer.class)
                .one();
    }

    void unfollow(UUID me, String topic) {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from topic_follow where member_id = :me and topic_id = :topic")
                        .bind("me", me)
                        .bind("topic", topic)
                        .execute());
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.json(FILE, Map.of("topics", read(database, memberId).list()));
    }

    /** Topics have the same ids everywhere; those that are not known here are left out. */
    @Override
    public void read(UUID memberId, Handle database, ArchiveReader archive) throws IOException {
        for (var topic : archive.object(FILE).map(file -> file.path("topics")).orElse(MissingNode.getInstance())) {
            if (count(database, memberId) < MOST) {
                add(database, memberId, topic.path("id").asText(), clock.instant());
            }
        }
    }
}
