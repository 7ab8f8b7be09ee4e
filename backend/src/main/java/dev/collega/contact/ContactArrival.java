package dev.collega.contact;

import dev.collega.member.MemberSummary;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody whom I keep has become a member. */
record ContactArrival(
        @NotNull UUID contactId,

        @NotNull @Schema(description = "What I call the contact.")
        String name,

        @NotNull @Schema(description = "The address that I keep and they have confirmed.")
        String address,

        @NotNull MemberSummary member) {}
