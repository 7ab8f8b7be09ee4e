package dev.collega.post;

import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import dev.collega.shared.notice.Notice;
import dev.collega.shared.notice.NoticeKind;
import dev.collega.shared.problem.Problems;
import dev.collega.unnamed.Voices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Corrections and retractions, and who has to hear of them. */
@ApplicationScoped
class Corrections {

    /** Who kept it, spoke under it or was sent it, and may read it now. */
    private static final String CONCERNED =
            """
            select told.id from (
              select b.member_id as id from bookmark b where b.post_id = :post
              union select c.author_id from comment c where c.post_id = :post
              union\s""" + Voices.SPEAKERS_UNDER_POST + "\n" + """
              union select s.recipient_id from sending s where s.post_id = :post) told
            join member t on t.id = told.id and t.hidden_at is null
            where told.id <> :author and exists (select 1 from post p where p.id = :post and\s""" + PostRows.READABLE.replace(":me", "told.id") + ")";

    private final Jdbi jdbi;
    private final Event<Notice> notices;

    Corrections(Jdbi jdbi, Event<Notice> notices) {
        this.jdbi = jdbi;
        this.notices = notices;
    }

    /**
     * The same once more changes nothing and tells nobody.
     *
     * @return when it was corrected; empty where nothing changed
     */
    Optional<Instant> add(UUID author, Post post, NewCorrection request, Instant now) {
        var words = request.words().strip();
        var corrected = jdbi.withHandle(database -> {
            var last = last(database, post.id());
            if (last.isPresent()
                    && last.get().kind() == request.kind()
                    && last.get().words().equals(words)) {
                return Optional.<Instant>empty();
            }
            if (last.isPresent()
                    && last.get().kind() == CorrectionKind.RETRACTED
                    && request.kind() != CorrectionKind.RETRACTED) {
                throw Problems.conflict("post-retracted", "What was taken back stays taken back; publish it anew.");
            }
            var at = UnnamedPosts.correctedAt(post, last.map(Last::at).orElse(null), now);
            insert(database, post, request.kind(), words, at);
            return Optional.of(at);
        });
        corrected.ifPresent(at -> tell(author, post, request.kind(), now));
        return corrected;
    }

    private void tell(UUID author, Post post, CorrectionKind correction, Instant now) {
        var kind = correction == CorrectionKind.RETRACTED ? NoticeKind.POST_RETRACTED : NoticeKind.POST_CORRECTED;
        for (var member : concerned(author, post.id())) {
            notices.fire(
                    post.isUnnamed()
                            ? Notice.ofNobody(member, kind, post.id(), null, now.truncatedTo(ChronoUnit.HOURS))
                            : Notice.of(member, kind, author, post.id(), null));
        }
    }

    private record Last(CorrectionKind kind, String words, Instant at) {}

    private static Optional<Last> last(Handle database, UUID post) {
        return database.createQuery("""
                select kind, words, corrected_at from post_correction where post_id = :post order by corrected_at desc, id desc limit 1
                """)
                .bind("post", post)
                .map((row, context) -> new Last(
                        CorrectionKind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        Rows.instant(row, "corrected_at")))
                .findOne();
    }

    private static void insert(Handle database, Post post, CorrectionKind kind, String words, Instant at) {
        database.createUpdate("""
                insert into post_correction (id, post_id, kind, words, corrected_at) values (:id, :post, :kind, :words, :now)
                """)
                // A key of ours tells the time at which it was made.
                .bind("id", post.isUnnamed() ? UUID.randomUUID() : Ids.next())
                .bind("post", post.id())
                .bind("kind", kind.name())
                .bind("words", words)
                .bind("now", at)
                .execute();
    }

    private List<UUID> concerned(UUID author, UUID post) {
        return jdbi.withHandle(database -> database.createQuery(CONCERNED)
                .bind("post", post)
                .bind("author", author)
                .mapTo(UUID.class)
                .list());
    }
}
