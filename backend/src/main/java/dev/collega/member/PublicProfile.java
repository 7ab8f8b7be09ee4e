package dev.collega.member;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the whole world may see of a member: what is for everyone, and no id by which to ask for more. */
record PublicProfile(
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

        @Schema(type = SchemaType.STRING, implementation = String.class)
        PhotoLink photoUrl) {

    /** @param profile as everyone sees it */
    static PublicProfile of(MemberProfile profile) {
        return new PublicProfile(
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
                profile.photoUrl());
    }
}
