package dev.collega.member;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A profile as I may see it, and how I relate to its member. */
record MemberView(
        @NotNull UUID id,
        @NotNull String fullName,
        String headline,
        @NotNull String profession,
        @NotNull List<String> specialties,
        CareerStage careerStage,
        String workplace,
        String city,
        String country,
        @NotNull List<String> languages,
        @NotNull List<String> interests,
        String about,
        @NotNull List<ProfileLink> links,
        @NotNull List<OpenTo> openTo,
        @NotNull List<Position> positions,
        @NotNull List<PublicationView> publications,
        String orcid,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                description = "512 pixels square; the address is good for a day at most.")
        PhotoLink photoUrl,

        @NotNull Relation relation,
        UUID connectionId,
        UUID contactId,
        @NotNull boolean muted,
        @NotNull MutualConnections mutualConnections,

        @Schema(description = "There where they welcome questions.")
        OpenDoor openDoor) {

    static MemberView of(
            MemberProfile profile, Relations.Standing standing, MutualConnections mutual, OpenDoor openDoor) {
        return new MemberView(
                profile.id(),
                profile.fullName(),
                profile.headline(),
                profile.profession(),
                profile.specialties(),
                profile.careerStage(),
                profile.workplace(),
                profile.city(),
                profile.country(),
                profile.languages(),
                profile.interests(),
                profile.about(),
                profile.links(),
                profile.openTo(),
                profile.positions(),
                profile.publications(),
                profile.orcid(),
                profile.photoUrl(),
                standing.relation(),
                standing.connectionId(),
                standing.contactId(),
                standing.muted(),
                mutual,
                openDoor);
    }
}
