package dev.collega.file;

import dev.collega.account.CurrentMember;
import dev.collega.file.FileRows.FileRow;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/files/{id}")
@Tag(name = "Files")
class FileContentResource {

    private static final String PDF = "application/pdf";
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";

    private final CurrentMember me;
    private final FileRows rows;
    private final FileStores stores;
    private final Instance<FileReaders> readers;

    FileContentResource(CurrentMember me, FileRows rows, FileStores stores, @Any Instance<FileReaders> readers) {
        this.me = me;
        this.rows = rows;
        this.stores = stores;
        this.readers = readers;
    }

    /** Who asks is looked at first, whatever they have of it already. */
    @GET
    @PermissionsAllowed("posts:read")
    @Produces({PDF, JPEG, PNG})
    @Operation(
            summary = "Load a file",
            description = "One of mine, or one that comes with a post that I may read. A part of it with `Range`.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response getFile(
            @RestPath UUID id,
            @RestHeader("Range") String range,
            @RestHeader("If-Range") String ifRange,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String known)
            throws IOException {
        var row = rows.one(id).filter(this::isForMe).orElseThrow(() -> Problems.notFound("file", id));
        var tag = '"' + id.toString() + '"';
        if (known != null && known.contains(tag)) {
            return with(Response.notModified(), row, tag).build();
        }
        var size = row.file().size();
        var part = ifRange == null || ifRange.equals(tag)
                ? ByteRange.of(range, size).orElse(null)
                : null;
        if (part != null && part.length() == 0) {
            throw Problems.of(
                    Status.REQUESTED_RANGE_NOT_SATISFIABLE, "no-such-range", "The file has no such part of it.");
        }
        var wanted = part == null ? new ByteRange(0, size) : part;
        var answer = with(Response.status(part == null ? Status.OK : Status.PARTIAL_CONTENT), row, tag)
                .header(HttpHeaders.CONTENT_LENGTH, wanted.length());
        if (part != null) {
            answer.header("Content-Range", part.of(size));
        }
        try {
            return answer.entity(stores.of(row.store()).open(id, wanted.from(), wanted.length()))
                    .build();
        } catch (FileNotFoundException e) {
            // It went between the look and the opening.
            throw Problems.notFound("file", id);
        }
    }

    private boolean isForMe(FileRow row) {
        var owner = row.memberId().equals(me.id());
        return row.postId() == null
                ? owner
                : owner || readers.stream().anyMatch(one -> one.mayRead(me.id(), row.postId()));
    }

    /**
     * Nothing in it runs, in whatever a browser shows it (beside what is said of every answer); and no one keeps it who would
     * show it to another.
     */
    private static Response.ResponseBuilder with(Response.ResponseBuilder answer, FileRow row, String tag) {
        return answer.type(row.kind().mediaType())
                .header(HttpHeaders.ETAG, tag)
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", "sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.disposition(row.kind(), row.file().name()));
    }
}
