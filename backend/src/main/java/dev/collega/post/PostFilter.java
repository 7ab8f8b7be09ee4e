package dev.collega.post;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which posts are looked for, taken as a {@code @BeanParam}. */
public class PostFilter {

    @RestQuery
    @Size(max = 200)
    @Parameter(description = "Words, \"a phrase\", or, -not.")
    public String query;

    @RestQuery
    @Size(max = 40)
    @Parameter(description = "The id of a topic; posts about topics below it are found, too.")
    public String topic;

    @RestQuery
    @Size(max = 60)
    @Parameter(description = "A tag, however it is written.")
    public String tag;

    @RestQuery
    @Parameter(description = "A member's id.")
    public UUID author;

    @RestQuery
    public PostKind kind;

    @RestQuery
    @Size(max = 60)
    @Parameter(description = "Key of a profession whose view is asked for.")
    public String roleAsked;

    String words() {
        return said(query);
    }

    String topic() {
        return said(topic);
    }

    String tag() {
        return said(tag);
    }

    private static String said(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
