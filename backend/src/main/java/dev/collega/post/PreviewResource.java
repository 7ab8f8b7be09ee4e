package dev.collega.post;

import dev.collega.shared.text.NoProse;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/post-previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
class PreviewResource {

    private final Markdown markdown;

    PreviewResource(Markdown markdown) {
        this.markdown = markdown;
    }

    /** What is being written. */
    @NoProse("shown to its writer, and kept nowhere")
    record PostDraft(@NotNull @Size(max = 20000) String body) {}

    /** How it will look. */
    record PostPreview(@NotNull String bodyHtml) {}

    @POST
    @PermissionsAllowed("posts:read")
    @Operation(
            summary = "Preview a post",
            description = "Renders Markdown as a published post would be; keeps nothing.")
    public PostPreview previewPost(@NotNull @Valid PostDraft draft) {
        return new PostPreview(markdown.html(draft.body()));
    }
}
