package dev.collega.reminder;

import dev.collega.shared.problem.Problems;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The links in reminders: whoever has one may do its one thing, and nothing else; nobody is signed in by it. */
@Path("/reminder-links/{token}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reminders")
class ReminderLinkResource {

    private static final String WHAT = "As it stands in the mail.";

    private final LinkTokens tokens;
    private final ReminderLinks links;
    private final String publicUrl;

    ReminderLinkResource(
            LinkTokens tokens, ReminderLinks links, @ConfigProperty(name = "collega.public-url") String publicUrl) {
        this.tokens = tokens;
        this.links = links;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Show what a link in a reminder does",
            description =
                    "Changes nothing. A browser that asks for a page is led to the one that shows this (List-Unsubscribe names this address).")
    @APIResponseSchema(ReminderLinkView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response getReminderLink(
            @RestPath @Parameter(description = WHAT) String token,
            @HeaderParam(HttpHeaders.ACCEPT) @Parameter(hidden = true) String accept) {
        var link = opened(token);
        if (accept != null && accept.contains(MediaType.TEXT_HTML)) {
            return Response.seeOther(URI.create(publicUrl + "/r/" + token)).build();
        }
        return Response.ok(links.look(link)).build();
    }

    @POST
    @PermitAll
    @Transactional
    @Operation(
            summary = "Do what a link in a reminder does",
            description =
                    "Doing it twice is doing it once. Takes any body and looks at none: mail programs send `List-Unsubscribe=One-Click` (RFC 8058).")
    @APIResponseSchema(ReminderLinkView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ReminderLinkView useReminderLink(@RestPath @Parameter(description = WHAT) String token) {
        return links.use(opened(token));
    }

    private ReminderLink opened(String token) {
        return tokens.open(token).orElseThrow(unknown());
    }

    static Supplier<RuntimeException> unknown() {
        // Without the token, which would stand in logs.
        return () -> Problems.notFound("link", "of this kind");
    }
}
