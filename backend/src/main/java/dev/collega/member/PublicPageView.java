package dev.collega.member;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** My public page: whether it is on, where it is, and what it shows, or would. */
record PublicPageView(
        @NotNull boolean enabled,
        String slug,

        @Schema(examples = "https://collega.example/p/ines-duarte")
        String url,

        @NotNull PublicProfile preview) {}
