package dev.collega.picture;

import dev.collega.connection.NetworkType;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** My connections, and which of them are connected with each other: what their profiles show me as mutual connections. */
@Schema(name = "NetworkGraph")
record Graph(
        @NotNull @Schema(description = "The newest 400 of my connections.")
        List<Node> nodes,

        @NotNull @Schema(description = "At most 2,000, each once.")
        List<Link> links,

        @NotNull @Schema(description = "How many of my connections are not among the nodes.")
        int nodesLeftOut,

        @NotNull @Schema(description = "Whether there are more links than are given.")
        boolean linksLeftOut) {

    @Schema(name = "NetworkGraphNode")
    record Node(
            @NotNull UUID memberId,
            UUID contactId,
            @NotNull String name,
            @NotNull String profession,

            @NotNull @Schema(description = "Of the vocabulary's professions the one that stands for the discipline.")
            String discipline,

            @NotNull Set<NetworkType> networkTypes) {}

    @Schema(name = "NetworkGraphLink")
    record Link(@NotNull UUID from, @NotNull UUID to) {}
}
