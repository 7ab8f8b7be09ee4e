package dev.collega.search;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** What the one search box is asked, taken as a {@code @BeanParam}. */
public class SearchFilter {

    @RestQuery
    @NotBlank
    @Size(max = 200)
    @Pattern(regexp = "[^\\x00]*", message = "must not have NUL characters")
    @Parameter(required = true, description = "Words, \"a phrase\", or, -not; parts of names.")
    public String query;

    @RestQuery
    @Parameter(description = "Only this; without it the beginning of each.")
    public SearchKind kind;

    @RestQuery
    @Size(max = 40)
    @Parameter(description = "The id of a topic that posts are about, or one below it. Leaves people out.")
    public String topic;

    @RestQuery
    @Parameter(description = "The member who wrote posts and comments in their name. Leaves people out.")
    public UUID author;

    @RestQuery
    @DefaultValue("NEWEST")
    @Parameter(description = "Of posts and comments.")
    public SearchSort sort;

    @RestQuery
    @Size(max = 35)
    @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "must be a BCP 47 language tag such as pt")
    @Parameter(description = "In which language the words are meant; else in those that I read.")
    public String language;

    @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
    @Parameter(hidden = true)
    public String acceptLanguage;

    String topic() {
        return topic == null || topic.isBlank() ? null : topic.strip();
    }

    /** What is said by somebody, or about something, is no person. */
    boolean isAboutPosts() {
        return topic() != null || author != null;
    }

    /** Names the list to cursors. */
    String list(SearchKind kind) {
        return String.join(
                "\u001f",
                "search",
                kind.name(),
                query.strip(),
                String.valueOf(topic()),
                String.valueOf(author),
                sort.name(),
                String.valueOf(language));
    }
}
