package dev.collega.post;

import dev.collega.citation.Citation;
import dev.collega.citation.Citations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who may read a post, for features that hang something on one. There is no second copy of this rule. */
@ApplicationScoped
public class PostReading {

    /** SQL: that {@code :me} may read the post {@code p}. */
    public static final String READABLE = PostRows.READABLE;

    /** SQL: that {@code :me} may comment on the post {@code p}, once they may read it. */
    public static final String OPEN = PostTalk.OPEN;

    private static final String IS_READABLE =
            "select exists (select 1 from post p where p.id = :id and " + READABLE + ")";

    private static final String IS_SHOWN =
            "select exists (select 1 from post p where p.id = :id and " + PostRows.SHOWN + ")";

    /** SQL: that this member of the statement may read the post {@code p}. */
    public static String readableBy(String member) {
        return READABLE.replace(":me", member);
    }

    private final Jdbi jdbi;

    PostReading(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public boolean isReadable(UUID me, UUID id) {
        return holds(IS_READABLE, me, id);
    }

    /** As {@link #isReadable}, and the empty place of a deleted one for those who had spoken there or kept it. */
    public boolean isShown(UUID me, UUID id) {
        return holds(IS_SHOWN, me, id);
    }

    /** A post as far as others keep of it. */
    public record CitedPost(String title, Citation citation) {}

    /** Empty where I may not read it. */
    public Optional<CitedPost> cited(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select p.title, " + Citations.of("p.id")
                        + " as citation from post p where p.id = :id and " + READABLE)
                .bind("me", me)
                .bind("id", id)
                .map((row, context) -> new CitedPost(row.getString("title"), Citations.from(row, "citation")))
                .findOne());
    }

    private boolean holds(String statement, UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(statement)
                .bind("me", me)
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }
}
