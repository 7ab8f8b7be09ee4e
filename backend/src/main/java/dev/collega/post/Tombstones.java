package dev.collega.post;

import dev.collega.unnamed.Voices;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * A deleted post goes whole. Where others have spoken under it an empty place stays, so that what they said keeps one: it
 * has no author and no words, no list has it, and only who spoke there or had kept it still finds it.
 */
@ApplicationScoped
class Tombstones {

    /**
     * That comment {@code c} is somebody else's, as far as all can know: what goes whole must not tell that a comment by
     * name, or an unnamed one, is of the same member.
     */
    private static final String OF_OTHERS = "case when p.author_id is null then c.author_id is not null or not "
            + Voices.AUTHOR_OF_BOTH + " else c.author_id is distinct from p.author_id end";

    private final Jdbi jdbi;
    private final Voices voices;

    Tombstones(Jdbi jdbi, Voices voices) {
        this.jdbi = jdbi;
        this.voices = voices;
    }

    void bury(UUID post, Instant now) {
        jdbi.useHandle(database -> {
            var spokenUnder = database.createQuery("""
                    select exists (select 1 from comment c join post p on p.id = c.post_id where p.id = :post and\s""" + OF_OTHERS + ")")
                    .bind("post", post)
                    .mapTo(Boolean.class)
                    .one();
            if (!spokenUnder) {
                database.execute("delete from post where id = ?", post);
                return;
            }
            for (var table : new String[] {
                "citation", "post_correction", "post_revision", "post_reader", "post_reaction", "sending", "file"
            }) {
                database.execute("delete from " + table + " where post_id = ?", post);
            }
            database.createUpdate("""
                    update post set author_id = null, speaker = null, title = '', body = '', excerpt = '', topics = '{}',
                      tags = '{}', audience = 'CONNECTIONS', audience_value = null, interest_declared = null, interest_words = null, corrected_at = null,
                      retracted_at = null, edited_at = null, accepted_comment_id = null, closed_at = null, roles_asked = '{}',
                      case_age_band = null, case_history = null, case_question = null, case_tried = null, deleted_at = :now, version = version + 1
                    where id = :post
                    """).bind("post", post).bind("now", now).execute();
            voices.forget(post);
        });
    }

    /** Where nobody says anything any more, no place is kept. */
    @Scheduled(every = "1h", delayed = "9m")
    void clear() {
        jdbi.useHandle(database -> database.execute("""
                delete from post p where p.deleted_at is not null
                  and not exists (select 1 from comment c where c.post_id = p.id)
                """));
    }
}
