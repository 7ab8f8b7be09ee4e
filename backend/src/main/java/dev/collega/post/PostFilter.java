package dev.collega.post;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** Which posts are looked for, taken as a {@code @BeanParam}. */
public class PostFilter {

    @RestQuery
    @Size(max = 200)
    @Pattern(regexp = "[^\\x00]*", message = "must not have NUL characters")
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

    @RestQuery
    @Size(max = 35)
    @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "must be a BCP 47 language tag such as pt")
    @Parameter(description = "In which language the words are meant; else in those that I read.")
    public String language;

    @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
    @Parameter(hidden = true)
    public String acceptLanguage;

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
