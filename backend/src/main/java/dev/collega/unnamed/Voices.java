package dev.collega.unnamed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Who speaks unnamed. What asks here keeps the answer to itself: it tells the author what became of their words, lets them
 * take those back, and is never shown.
 */
@ApplicationScoped
public class Voices {

    /** SQL: that {@code :me} wrote the unnamed post {@code p}. */
    public static final String MY_POST =
            "exists (select 1 from voice v where v.post_id = p.id and v.member_id = :me offset 0)";

    /** SQL: that {@code :me} wrote the unnamed comment {@code c}. */
    public static final String MY_COMMENT =
            "exists (select 1 from voice v where v.comment_id = c.id and v.member_id = :me offset 0)";

    private final Jdbi jdbi;

    Voices(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Empty where the post or comment has an author for all to see, and where there is none such. */
    public Optional<UUID> of(UUID subject) {
        return jdbi.withHandle(handle -> handle.createQuery("select member_id from voice where subject_id = :subject")
                .bind("subject", subject)
                .mapTo(UUID.class)
                .findOne());
    }

    public void speakInPost(UUID post, UUID member) {
        speak("insert into voice (post_id, member_id) values (?, ?)", post, member);
    }

    public void speakInComment(UUID comment, UUID member) {
        speak("insert into voice (comment_id, member_id) values (?, ?)", comment, member);
    }

    private void speak(String statement, UUID subject, UUID member) {
        jdbi.useHandle(handle -> handle.execute(statement, subject, member));
    }
}
