package dev.collega.shared.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem detail as of RFC 9457. {@code code} is stable and meant for programs, {@code detail} is a sentence for
 * people, {@code errors} names the fields at fault by JSON pointer (RFC 6901).
 * {@code extensions} stand beside them as members of their own (RFC 9457, 3.2).
 */
@Schema(description = "A problem detail (RFC 9457).")
public record Problem(
        @NotNull @Schema(examples = "urn:collega:problem:not-found")
        String type,

        @NotNull @Schema(examples = "Not found") String title,

        @NotNull @Schema(examples = "404") int status,

        @NotNull @Schema(examples = "There is no connection 0198c5e0-0000-7000-8000-000000000000.")
        String detail,

        @Schema(examples = "/api/v1/connections/0198c5e0-0000-7000-8000-000000000000")
        String instance,

        @NotNull @Schema(examples = "not-found") String code,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,

        @JsonAnyGetter @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(hidden = true)
        Map<String, Object> extensions) {

    /** One field at fault; {@code pointer} is a JSON pointer into the body, or "/name" of a query parameter. */
    @Schema(name = "FieldError")
    public record FieldError(
            @NotNull @Schema(examples = "/title") String pointer,
            @NotNull @Schema(examples = "size") String code,

            @NotNull @Schema(examples = "must be between 1 and 200 characters")
            String message) {}
}
