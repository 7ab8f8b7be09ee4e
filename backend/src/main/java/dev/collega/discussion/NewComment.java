package dev.collega.discussion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment to make. */
record NewComment(
        @NotBlank @Size(max = 4000) @Schema(description = "Markdown within a line: emphasis, code, links.")
        String body,

        @Schema(description = "The comment that it answers; an answer to an answer joins the same thread.")
        UUID parentId,

        @Size(max = 10) @Schema(description = "Members whom it names, as `@` and their full name.")
        List<@NotNull UUID> mentions,

        @Schema(
                description =
                        "Whether to speak without a name, as `GET /unnamed/preview` shows it; under a post that everyone"
                                + " here may read and answer. It appears at the end of the hour.")
        Boolean unnamed) {

    NewComment {
        mentions = mentions == null ? List.of() : mentions;
    }

    boolean isUnnamed() {
        return Boolean.TRUE.equals(unnamed);
    }
}
