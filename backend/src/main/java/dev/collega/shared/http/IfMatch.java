package dev.collega.shared.http;

import dev.collega.shared.problem.Problems;
import jakarta.ws.rs.core.Response.Status;
import java.util.Arrays;

/** The If-Match header (RFC 9110, 13.1.1) as the conflict check of all that is edited. */
public final class IfMatch {

    private IfMatch() {}

    /** For PATCH: 428 without the header, 412 when it names another version. */
    public static void require(String ifMatch, String noun, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problems.of(
                    Status.PRECONDITION_REQUIRED,
                    "precondition-required",
                    "Say which version of the " + noun + " you change: send its ETag as If-Match.");
        }
        check(ifMatch, noun, version);
    }

    /** For DELETE: as {@link #require}, but a request without the header passes. */
    public static void check(String ifMatch, String noun, long version) {
        if (ifMatch != null && !ifMatch.isBlank() && !matches(ifMatch, version)) {
            throw Problems.stale(noun);
        }
    }

    private static boolean matches(String ifMatch, long version) {
        // A proxy that compresses marks tags as weak; the version behind the mark is still the version.
        return Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals("\"" + version + "\""));
    }
}
