package dev.collega.post;

import dev.collega.citation.Citation;
import dev.collega.citation.CitationFormat;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Citations as a file to keep. */
final class CitationFile {

    private CitationFile() {}

    static Response of(List<Citation> citations, CitationFormat format, String name) {
        return Response.ok(format.write(citations), format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format.ending() + "\"")
                .build();
    }
}
