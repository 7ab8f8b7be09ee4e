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
    public static final String MY_COMMENT = myComment("c");

    /** SQL: that {@code :me} wrote the post {@code p}, by name or unnamed. */
    public static final String I_WROTE_POST = "coalesce(p.author_id = :me, " + MY_POST + ")";

    /** SQL: that {@code :me} wrote the comment {@code c}, by name or unnamed. */
    public static final String I_WROTE_COMMENT = "coalesce(c.author_id = :me, " + MY_COMMENT + ")";

    /** SQL: that who said the unnamed comment {@code c} is who published, unnamed, the post it stands under. */
    public static final String AUTHOR_OF_BOTH = """
            exists (select 1 from voice said join voice published on published.member_id = said.member_id
              where said.comment_id = c.id and published.post_id = c.post_id offset 0)""";

    /** SQL: the ids of the unnamed posts of the member that takes the place of {@code %s}. */
    public static final String POSTS_OF =
            "select v.post_id from voice v where v.member_id = %s and v.post_id is not null";

    /** SQL: the ids of the unnamed comments of the member that takes the place of {@code %s}. */
    public static final String COMMENTS_OF =
            "select v.comment_id from voice v where v.member_id = %s and v.comment_id is not null";

    /** SQL: who said the unnamed comment {@code c}. */
    public static final String SPEAKER_OF_COMMENT = "select v.member_id from voice v where v.comment_id = c.id";

    /** SQL: forgets who said the comment {@code :id}. */
    public static final String FORGET_COMMENT = "delete from voice where comment_id = :id";

    /** SQL: the ids of those who have spoken unnamed under the post {@code :post}. */
    public static final String SPEAKERS_UNDER_POST =
            "select v.member_id from voice v join comment c on c.id = v.comment_id where c.post_id = :post";

    private final Jdbi jdbi;

    /** SQL: that {@code :me} wrote the unnamed comment of this alias. */
    public static String myComment(String comment) {
        return "exists (select 1 from voice v where v.comment_id = " + comment + ".id and v.member_id = :me offset 0)";
    }

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

    /** Of what was deleted and leaves an empty place, nobody knows any more who said it. */
    public void forget(UUID subject) {
        jdbi.useHandle(handle -> handle.execute("delete from voice where subject_id = ?", subject));
    }

    private void speak(String statement, UUID subject, UUID member) {
        jdbi.useHandle(handle -> handle.execute(statement, subject, member));
    }
}
