package dev.collega.verification;

import dev.collega.shared.text.NoProse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What I want to be verified by; which of the fields are needed, the kind says. */
record NewVerification(
        @NotNull VerificationKind kind,

        @Size(max = 254)
        @Schema(description = "INSTITUTION_EMAIL: my address there.", examples = "ines@hospital.example")
        String email,

        @NoProse("the number of one’s own licence")
        @Size(max = 60)
        @Schema(
                description = "NPI, ORCID, LICENCE: the number; an ORCID iD may be given as its web address.",
                examples = "0000-0002-1825-0097")
        String number,

        @Size(max = 160) @Schema(description = "LICENCE: who gave it.", examples = "Ordem dos Enfermeiros")
        String authority,

        @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 country code such as PT")
        @Schema(description = "LICENCE: ISO 3166-1 alpha-2.")
        String country,

        @Schema(description = "LICENCE: the last day on which it holds, where it says so.")
        LocalDate validUntil,

        @Size(max = 5) @Schema(description = "VOUCHES: two to five of GET /me/vouchers; FACULTY: one to three of them.")
        List<@NotNull UUID> memberIds) {}
