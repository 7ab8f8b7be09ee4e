package dev.collega.moderation;

import dev.collega.member.Members;
import dev.collega.member.Unseen;
import dev.collega.post.PostReading;
import dev.collega.shared.database.Rows;
import dev.collega.shared.problem.Problems;
import dev.collega.unnamed.Voices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Members, posts and comments as somebody reports them, and as they are kept from sight. */
@ApplicationScoped
class ReportedThings {

    private static final String POST = """
            select p.author_id, p.speaker, p.edited_at from post p
            where p.id = :id and p.deleted_at is null and\s""" + PostReading.READABLE;

    /** What the reader may read of what stands under posts that they may read. */
    private static final String COMMENT = """
            select c.author_id, c.speaker, c.edited_at
            from comment c left join member said on said.id = c.author_id
            join post p on p.id = c.post_id
            where c.id = :id and c.deleted_at is null and said.hidden_at is null and c.withheld_at is null
              and case when c.speaker is null then c.author_id <> all(""" + Unseen.BY_ME + """
            ) else c.created_at <= now() end and p.deleted_at is null and\s""" + PostReading.READABLE;

    private final Jdbi jdbi;
    private final Members members;
    private final Voices voices;

    ReportedThings(Jdbi jdbi, Members members, Voices voices) {
        this.jdbi = jdbi;
        this.members = members;
        this.voices = voices;
    }

    /**
     * @param authorId whose doing it is
     * @param speaker how they are called where they speak unnamed; null elsewhere
     * @param editedAt when it was last changed; null where never, and of members
     */
    record Found(UUID authorId, String speaker, Instant editedAt) {}

    /** @throws dev.collega.shared.problem.ProblemException not-found where the reader may not know of it */
    Found seenBy(UUID me, Subject subject) {
        if (subject.kind() == SubjectKind.MEMBER) {
            if (subject.id().equals(me) || members.isVisibleTo(me, subject.id()) || isKept(me, subject.id())) {
                return new Found(subject.id(), null, null);
            }
            throw notFound(subject);
        }
        return jdbi.withHandle(handle -> handle.createQuery(subject.kind() == SubjectKind.POST ? POST : COMMENT)
                        .bind("id", subject.id())
                        .bind("me", me)
                        .map((row, context) -> new Found(
                                Rows.uuid(row, "author_id"), row.getString("speaker"), Rows.instant(row, "edited_at")))
                        .findOne())
                .map(found -> found.speaker() == null ? found : behind(subject, found))
                .orElseThrow(() -> notFound(subject));
    }

    private Found behind(Subject subject, Found unnamed) {
        var author = voices.of(subject.id()).orElseThrow(() -> notFound(subject));
        return new Found(author, unnamed.speaker(), unnamed.editedAt());
    }

    private static RuntimeException notFound(Subject subject) {
        return Problems.notFound(subject.kind().name().toLowerCase(Locale.ROOT), subject.id());
    }

    /**
     * Who has a page in my address book can be reported though they have blocked me since, so that a block is no way out.
     * It tells nothing: a page stays as well where its member is leaving or suspended.
     */
    private boolean isKept(UUID me, UUID member) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from contact where owner_id = :me and member_id = :member)")
                .bind("me", me)
                .bind("member", member)
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * From sight, until it is shown again; of a member nothing.
     *
     * @return whether that is a change
     */
    boolean withhold(Subject subject, Instant now) {
        return change(subject, "is null", now);
    }

    void show(Subject subject) {
        change(subject, "is not null", null);
    }

    private boolean change(Subject subject, String where, Instant withheldAt) {
        return switch (subject.kind()) {
            case MEMBER -> false;
            case POST -> changed("post", "version = version + 1", subject, where, withheldAt);
            case COMMENT -> {
                var changed = changed("comment", "post_id = post_id", subject, where, withheldAt);
                if (changed) {
                    count(subject.id(), withheldAt == null ? 1 : -1);
                }
                yield changed;
            }
        };
    }

    private boolean changed(String table, String also, Subject subject, String where, Instant withheldAt) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update <table> set withheld_at = cast(:at as timestamptz), <also> where id = :id and withheld_at <where>")
                        .define("table", table)
                        .define("also", also)
                        .define("where", where)
                        .bind("at", withheldAt)
                        .bind("id", subject.id())
                        .execute())
                == 1;
    }

    /** A post's count leaves out what nobody sees; who is hidden is left out already. */
    private void count(UUID comment, int by) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                update post p set comment_count = p.comment_count + :by
                from comment c left join member said on said.id = c.author_id
                where c.id = :comment and p.id = c.post_id and said.hidden_at is null
                  and (c.author_id is not null or c.speaker is not null)
                """).bind("by", by).bind("comment", comment).execute());
    }
}
