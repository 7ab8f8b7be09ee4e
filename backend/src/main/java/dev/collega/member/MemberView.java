package dev.collega.member;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/** Another member's profile, and how I relate to them. */
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
        @NotNull Relation relation,
        UUID connectionId,
        UUID contactId,
        @NotNull boolean muted,
        @NotNull MutualConnections mutualConnections) {

    static MemberView of(MemberProfile profile, Relations.Standing standing, MutualConnections mutual) {
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
                standing.relation(),
                standing.connectionId(),
                standing.contactId(),
                standing.muted(),
                mutual);
    }
}
