package dev.collega.file;

import dev.collega.account.CurrentMember;
import dev.collega.account.VerifiedEmail;
import dev.collega.file.FileRows.FileRow;
import dev.collega.guard.PatientDataAnswers;
import dev.collega.shared.problem.Problems;
import dev.collega.shared.text.Privacy;
import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Files", description = "PDFs and images that come with posts.")
class FileResource {

    private final CurrentMember me;
    private final FileIntake intake;
    private final FileRows rows;
    private final PatientDataAnswers guard;

    FileResource(CurrentMember me, FileIntake intake, FileRows rows, PatientDataAnswers guard) {
        this.me = me;
        this.intake = intake;
        this.rows = rows;
        this.guard = guard;
    }

    @POST
    @Throttled(Budget.FILE_UPLOADS)
    @PermissionsAllowed("posts:write")
    @VerifiedEmail
    @ResponseStatus(201)
    @Consumes({
        "application/pdf",
        "image/jpeg",
        "image/png",
        "image/webp",
        "image/gif",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Operation(
            summary = "Send a file that will come with a post",
            description =
                    "A PDF or an image (JPEG, PNG, WebP, GIF) of up to 20 MB; what it is, its bytes say. It is made anew,"
                            + " without what it notes of people, places and devices, and without anything that runs: an image"
                            + " becomes a JPEG or a PNG of 3,200 pixels a side at most. What can be read in a PDF must not tell"
                            + " who a patient is. A file that comes with no post within a day is deleted.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(value = PostFile.class, responseCode = "201", responseDescription = "Kept.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public PostFile createFile(
            @RestQuery @NotBlank @Size(max = 200) @Parameter(description = "What it is called.") String name,
            @RestQuery
                    @Size(max = 500)
                    @Parameter(description = "What an image shows, for who cannot see it; can be said later.")
                    String alt,
            InputStream file)
            throws IOException {
        guard.look("/name", name, Privacy.PUBLIC);
        guard.look("/alt", alt == null ? "" : alt, Privacy.PUBLIC);
        // Not into the store straight away: a slow sender would hold it.
        var received = Files.createTempFile("collega-file", ".tmp");
        try {
            try (var out = Files.newOutputStream(received)) {
                if (file == null || file.transferTo(out) == 0) {
                    throw Problems.badRequest("empty-file", "Send the file as the body of the request.");
                }
            }
            return intake.keep(me.id(), name, alt, received, text -> guard.look("/file", text, Privacy.PRIVATE_NOTE));
        } finally {
            Files.deleteIfExists(received);
        }
    }

    @PUT
    @PermissionsAllowed("posts:write")
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Say what a file of mine is called, and what is to be seen in it")
    @APIResponseSchema(PostFile.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public PostFile updateFile(@RestPath UUID id, @NotNull @Valid FileDescription description) {
        var mine = mine(id);
        var alt = FileIntake.words(description.alt());
        if (alt == null && mine.postId() != null && mine.kind().isImage()) {
            throw Problems.validation("/alt", "not-blank", "must say what the image shows, for it comes with a post");
        }
        rows.describe(id, FileName.tidy(description.name(), mine.kind()), alt);
        return mine(id).file();
    }

    @DELETE
    @PermissionsAllowed("posts:write")
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Delete a file of mine that comes with no post")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void deleteFile(@RestPath UUID id) {
        if (mine(id).postId() != null || !rows.remove(id)) {
            throw Problems.conflict("file-in-post", "This file comes with a post. Take it out of the post instead.");
        }
    }

    private FileRow mine(UUID id) {
        return rows.mine(me.id(), id).orElseThrow(() -> Problems.notFound("file", id));
    }
}
