package dev.collega.contact;

import dev.collega.connection.NetworkType;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact as my address book lists it. */
record ContactSummary(
        @NotNull UUID id,
        @NotNull String name,
        UUID memberId,
        String profession,
        String workplace,
        @NotNull Set<NetworkType> networkTypes,
        @NotNull List<String> tags,
        Instant lastInteractionAt,

        @Schema(description = "Where a search has found something; absent where nothing was searched for.")
        List<ContactFinding> findings) {

    ContactSummary with(List<ContactFinding> findings) {
        return new ContactSummary(
                id, name, memberId, profession, workplace, networkTypes, tags, lastInteractionAt, findings);
    }
}
