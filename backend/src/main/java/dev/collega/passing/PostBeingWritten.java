package dev.collega.passing;

import dev.collega.post.Audience;
import dev.collega.post.Readers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a post that I am writing is about. */
@Schema(name = "PostBeingWritten")
record PostBeingWritten(
        @Size(max = 10) @Schema(description = "Ids of MeSH headings.")
        List<@NotBlank @Size(max = 60) String> topics,

        @Size(max = 10) List<@NotBlank @Size(max = 60) String> tags,

        @Size(max = 10) @Schema(description = "Keys of professions whose view is asked for.")
        List<@NotBlank @Size(max = 60) String> rolesAsked,

        @Schema(description = "Whom it will be for; without it, everyone here.")
        Audience audience,

        @Valid @Schema(description = "Who is meant, where the audience is chosen among my connections.")
        Readers readers) {

    PostBeingWritten {
        topics = topics == null ? List.of() : topics;
        tags = tags == null ? List.of() : tags;
        rolesAsked = rolesAsked == null ? List.of() : rolesAsked;
        audience = audience == null ? Audience.MEMBERS : audience;
    }
}
