package dev.collega.post;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How readers reacted. */
@Schema(name = "Reactions")
record Reactions(
        @NotNull int useful,
        @NotNull int changedMyPractice,
        @NotNull int disagree,
        @NotNull int thankYou,
        @NotNull List<Reaction> mine) {

    static final Reactions NONE = new Reactions(0, 0, 0, 0, List.of());
}
