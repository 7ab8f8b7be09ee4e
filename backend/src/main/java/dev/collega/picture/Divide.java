package dev.collega.picture;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many are on my side of a line, beyond it, and not known to be on either. */
@Schema(name = "NetworkDivide")
record Divide(
        @NotNull int inside, @NotNull int across, @NotNull int unknown) {}
