package dev.collega.contact;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tag of my address book, or one above it. */
record ContactTag(
        @NotNull @Schema(examples = "cardiology/heart failure")
        String tag,

        @NotNull @Schema(description = "How many contacts have it, or one below it.")
        int contacts,

        @NotNull @Schema(description = "How many have this very tag.")
        int own) {}
