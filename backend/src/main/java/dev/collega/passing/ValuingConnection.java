package dev.collega.passing;

import dev.collega.member.MemberSummary;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A connection of mine who would value a post. */
@Schema(name = "ValuingConnection")
record ValuingConnection(
        @NotNull @Schema(description = "The page about them in my address book.")
        UUID contactId,

        @NotNull MemberSummary member,
        @NotNull @NotEmpty List<ValueReason> reasons) {}
