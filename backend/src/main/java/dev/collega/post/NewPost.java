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

        @NotBlank @Size(max = 20000) @Schema(description = "Markdown (CommonMark, tables, footnotes, bare links).")
        String body,

        @Size(max = 10) @Schema(description = "Ids of headings of MeSH.", examples = "[\"D006333\"]")
        List<@NotBlank @Size(max = 40) String> topics,

        @Size(max = 10) @Schema(description = "Free words.") List<@NotBlank @Size(max = 60) String> tags,

        @NotNull Audience audience,

        @Valid @Schema(description = "Who is meant, where the audience is chosen among my connections.")
        Readers readers,

        @Valid @Schema(description = "What the post speaks of.")
        Citation citation,

        @Valid @Schema(description = "Required of papers and practice updates.")
        ConflictOfInterest conflictOfInterest,

        @Valid @Schema(description = "For a case alone.") CaseDetails caseDetails,

        @Size(max = 10) @Schema(description = "Keys of professions whose view is asked for.")
        List<@NotBlank String> rolesAsked,

        @Schema(description = "Who may comment; without it, every reader.")
        RepliesFrom repliesFrom,

        @Schema(
                description =
                        "Whether to speak without a name, as `GET /unnamed/preview` shows it: for everyone here, and it"
                                + " appears at the end of the hour.")
        Boolean unnamed,

        @Size(max = 10) @Schema(description = "Files of mine that come with it, in this order.")
        List<@NotNull UUID> files)
        implements SaysWhatItIs {

    boolean isUnnamed() {
        return Boolean.TRUE.equals(unnamed);
    }

    @Override
    public Privacy privacy() {
        return kind == PostKind.CASE ? Privacy.CASE : Privacy.PUBLIC;
    }
}
