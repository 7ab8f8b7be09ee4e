package dev.collega.member;

import dev.collega.shared.http.Versioned;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** My own profile, with what only I see of it: email address and time zone. */
record MemberProfile(
        @NotNull UUID id,
        @NotNull String email,
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
        @NotNull @Schema(examples = "Europe/Lisbon") String timeZone,
        @NotNull Instant createdAt,
        @NotNull long version)
        implements Versioned {}
