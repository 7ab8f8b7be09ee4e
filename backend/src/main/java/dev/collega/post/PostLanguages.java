package dev.collega.post;

import dev.collega.shared.fulltext.LanguageFilling;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** In which languages posts are written that come from before that was asked. */
@ApplicationScoped
public class PostLanguages {

    private final LanguageFilling filling;

    PostLanguages(Jdbi jdbi) {
        filling = new LanguageFilling(
                jdbi, "POSTS", "post", "select t.id, t.title || '. ' || t.body as text, 'en' as otherwise from post t");
    }

    /** Finds it out for the next few; false at the end, and where another process is at it. */
    public boolean tellNext() {
        return filling.next();
    }
}
