package dev.collega.post;

import dev.collega.citation.Citation;
import dev.collega.shared.text.Privacy;
import dev.collega.shared.text.SaysWhatItIs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A post to publish. It must not hold anything that tells who a patient is. */
public record NewPost(
        @NotNull PostKind kind,
        @NotBlank @Size(max = 200) String title,

        @NotBlank @Size(max = 20000) @Schema(description = "Markdown (CommonMark, tables, bare links).")
        String body,

        @Size(max = 10) List<@NotBlank @Size(max = 60) String> topics,
        @NotNull Audience audience,

        @Valid @Schema(description = "What the post speaks of.")
        Citation citation,

        @Valid @Schema(description = "Required of papers and practice updates.")
        ConflictOfInterest conflictOfInterest,

        @Valid @Schema(description = "For a case alone.") CaseDetails caseDetails,

        @Size(max = 10) @Schema(description = "Keys of professions whose view is asked for.")
        List<@NotBlank String> rolesAsked,

        @Schema(description = "Who may comment; without it, every reader.")
        RepliesFrom repliesFrom,

        @Schema(description = "Whether to speak without a name; stays as it is published.")
        Boolean unnamed,

        @Size(max = 10) @Schema(description = "Files of mine that come with it, in this order.")
        List<@NotNull UUID> files)
        implements SaysWhatItIs {

    @Override
    public Privacy privacy() {
        return kind == PostKind.CASE ? Privacy.CASE : Privacy.PUBLIC;
    }
}
