package dev.collega.member;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether there is a page of me for the whole world, and under which name. */
record PublicPageSetting(
        @NotNull Boolean enabled,

        @Slug
        @Schema(
                description = "3 to 40 of a-z, 0-9 and hyphens; the one I have stays where it is left out.",
                examples = "ines-duarte")
        String slug) {}
