package dev.collega.vocabulary;

import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/topics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Topics", description = "The headings of MeSH, by which interests and posts are found.")
@PermitAll
class TopicResource {

    private final Topics topics;

    TopicResource(Topics topics) {
        this.topics = topics;
    }

    @GET
    @Operation(
            summary = "Find topics by name",
            description = "For a field that completes what is typed: the best ones, without further pages.")
    public Page<Topic> listTopics(
            @RestQuery
                    @NotBlank
                    @Size(max = 100)
                    @Parameter(
                            required = true,
                            description =
                                    "Each word begins a word of the name, in any order, spelt the British or the American way.")
                    String query,
            @RestQuery @DefaultValue("10") @Min(1) @Max(50) int limit) {
        return new Page<>(topics.find(query, limit), null);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show a topic, with what stands above and right below it")
    @APIResponseSchema(TopicView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public TopicView getTopic(@RestPath String id) {
        return topics.of(id);
    }

    @GET
    @Path("/{id}/descendants")
    @Operation(summary = "List all topics below a topic, by name")
    @APIResponse(responseCode = "200", description = "A page, by name.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<Topic> listTopicDescendants(@RestPath String id, @BeanParam @Valid PageRequest page) {
        return topics.below(id, page);
    }
}
