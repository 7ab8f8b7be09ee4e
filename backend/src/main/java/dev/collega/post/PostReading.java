package dev.collega.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who may read a post, for features that hang something on one. There is no second copy of this rule. */
@ApplicationScoped
public class PostReading {

    /** SQL: that {@code :me} may read the post {@code p}. */
    public static final String READABLE = PostRows.READABLE;

    private static final String IS_READABLE =
            "select exists (select 1 from post p where p.id = :id and " + READABLE + ")";

    private final Jdbi jdbi;

    PostReading(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public boolean isReadable(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(IS_READABLE)
                .bind("me", me)
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }
}
