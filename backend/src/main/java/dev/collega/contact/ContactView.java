package dev.collega.contact;

import dev.collega.connection.NetworkType;
import dev.collega.member.MemberSummary;
import dev.collega.shared.http.Versioned;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of my address book. Where the contact is a member, name, profession and workplace are the member's own. */
record ContactView(
        @NotNull UUID id,

        @Schema(description = "Who this is, where the contact is a member.")
        MemberSummary member,

        @NotNull @Schema(description = "Whether we are connected now.")
        boolean connected,

        @Schema(description = "By which connection, where we are connected.")
        UUID connectionId,

        @NotNull String name,

        @NotNull @Schema(description = "The preferred one first.")
        List<ContactEmail> emails,

        @NotNull @Schema(description = "The preferred one first.")
        List<ContactPhone> phones,

        @Schema(description = "`YYYY-MM-DD`, or `--MM-DD` where the year is not known.")
        String birthday,

        String workplace,
        String profession,
        @NotNull Set<NetworkType> networkTypes,
        @NotNull List<String> tags,
        String metAt,
        IntroducedBy introducedBy,
        String notes,
        Instant lastInteractionAt,
        @NotNull Instant createdAt,
        @NotNull Instant updatedAt,
        @NotNull long version)
        implements Versioned {}
