package dev.collega.discussion;

import dev.collega.shared.database.Rows;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Whom comments name. */
@ApplicationScoped
class Mentions {

    private static final String OF_COMMENTS = """
            select mm.comment_id, mm.name, m.id, m.full_name
            from comment_mention mm join member m on m.id = mm.member_id
            where mm.comment_id = any(:comments) and\s""" + Mentionable.MET + " order by mm.comment_id, m.id";

    private final Mentionable mentionable;

    Mentions(Mentionable mentionable) {
        this.mentionable = mentionable;
    }

    private record Row(UUID comment, MentionedMember member) {}

    /** Of each comment those whom the reader may meet. */
    Map<UUID, List<MentionedMember>> of(Handle handle, List<UUID> comments, UUID me) {
        if (comments.isEmpty()) {
            return Map.of();
        }
        var rows = handle.createQuery(OF_COMMENTS)
                .bindArray("comments", UUID.class, comments)
                .bind("me", me)
                .map((row, context) -> new Row(
                        Rows.uuid(row, "comment_id"),
                        new MentionedMember(Rows.uuid(row, "id"), row.getString("full_name"), row.getString("name"))))
                .list();
        var named = new HashMap<UUID, List<MentionedMember>>();
        rows.forEach(row ->
                named.computeIfAbsent(row.comment(), id -> new ArrayList<>()).add(row.member()));
        return named;
    }

    /**
     * Puts others in the place of those whom a comment named.
     *
     * @return who was not named before
     * @throws dev.collega.shared.problem.ProblemException validation, where one of them cannot be named
     */
    Set<UUID> put(Handle handle, UUID post, UUID comment, UUID me, List<UUID> members) {
        var names = members.isEmpty() ? Map.<UUID, String>of() : mentionable.namesOf(handle, post, me, members);
        for (var n = 0; n < members.size(); n++) {
            if (!names.containsKey(members.get(n))) {
                throw Problems.validation("/mentions/" + n, "not-mentionable", "is nobody whom you can name here");
            }
        }
        var before = Set.copyOf(handle.createQuery("select member_id from comment_mention where comment_id = :comment")
                .bind("comment", comment)
                .mapTo(UUID.class)
                .list());
        handle.createUpdate("delete from comment_mention where comment_id = :comment and member_id <> all(:members)")
                .bind("comment", comment)
                .bindArray("members", UUID.class, members)
                .execute();
        var batch = handle.prepareBatch("""
                insert into comment_mention (comment_id, member_id, name) values (:comment, :member, :name)
                on conflict (comment_id, member_id) do update set name = excluded.name
                """);
        members.forEach(member -> batch.bind("comment", comment)
                .bind("member", member)
                .bind("name", names.get(member))
                .add());
        if (!members.isEmpty()) {
            batch.execute();
        }
        return members.stream().filter(member -> !before.contains(member)).collect(Collectors.toSet());
    }
}
