package dev.collega.discussion;

import dev.collega.shared.fulltext.LanguageFilling;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** In which languages comments are written that come from before that was asked: else in that of their post. */
@ApplicationScoped
public class CommentLanguages {

    private final LanguageFilling filling;

    CommentLanguages(Jdbi jdbi) {
        filling = new LanguageFilling(
                jdbi,
                "COMMENTS",
                "comment",
                "select t.id, t.body as text, (select p.language from post p where p.id = t.post_id) as otherwise"
                        + " from comment t");
    }

    /** Finds it out for the next few; false at the end, where another process is at it, and before posts are done. */
    public boolean tellNext() {
        return filling.next();
    }
}
