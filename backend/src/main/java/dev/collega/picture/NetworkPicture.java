package dev.collega.picture;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** My network as numbers and as a graph, for me alone. It is a mirror and no score: there is nothing to win. */
record NetworkPicture(
        @NotNull @Schema(description = "My own discipline.") String discipline,

        @NotNull @Schema(description = "Members with whom I am connected.")
        int connections,

        @NotNull @Schema(description = "People in my address book with whom I am not.")
        int contacts,

        @NotNull @Schema(description = "One person may be of several.")
        List<NetworkTypeShare> networkTypes,

        @NotNull int withoutNetworkType,
        @NotNull Spread disciplines,
        @NotNull Spread organisations,

        @NotNull @Schema(description = "Of my own discipline, or of another.")
        Divide acrossDisciplines,

        @NotNull @Schema(description = "At my own organisation, or elsewhere.")
        Divide acrossOrganisations,

        @NotNull
        @Schema(description = "With whom it has been longer than their network type bears; at most 20, longest first.")
        List<Neglected> neglected,

        @NotNull @Schema(description = "How many there are, those left out of the list included.")
        int neglectedPeople,

        @NotNull Graph graph) {}
