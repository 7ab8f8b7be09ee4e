package dev.collega.post;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A post to publish. It must not hold anything that tells who a patient is. */
public record NewPost(
        @NotNull PostKind kind,
        @NotBlank @Size(max = 200) String title,

        @NotBlank @Size(max = 20000) @Schema(description = "Markdown (CommonMark, tables, bare links).")
        String body,

        @Size(max = 10) List<@NotBlank @Size(max = 60) String> topics,
        @NotNull Audience audience) {}
