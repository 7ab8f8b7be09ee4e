package dev.collega.agenda;

import dev.collega.member.MemberSummary;
import dev.collega.milestone.MilestoneSuggestion;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that one could do, and need not. */
@Schema(name = "AgendaOffer")
record Offer(
        @NotNull OfferKind kind,

        @NotNull @Schema(description = "Of what is offered: the member to meet, the post to send, or the milestone.")
        UUID id,

        @NotNull @Schema(description = "A sentence for people.", examples = "You both know Ana Kovač and 4 others.")
        String words,

        @NotNull @Schema(description = "Whom it is about.") OfferedPerson person,

        @Schema(description = "What to send.") OfferedPost post,
        @Schema(description = "What to congratulate on.") MilestoneSuggestion milestone) {

    /** A member, or a page of my address book, or both. */
    @Schema(name = "OfferedPerson")
    record OfferedPerson(
            @NotNull String name,
            UUID memberId,
            UUID contactId,

            @Schema(description = "What they do, where they say so.")
            String headline) {}

    @Schema(name = "OfferedPost")
    record OfferedPost(@NotNull UUID id, @NotNull String title) {}

    static Offer toCongratulate(MilestoneSuggestion milestone) {
        var member = milestone.member();
        return new Offer(
                OfferKind.MILESTONE,
                milestone.id(),
                "They have told their connections.",
                new OfferedPerson(member.fullName(), member.id(), milestone.contactId(), member.headline()),
                null,
                milestone);
    }

    static Offer toMeet(MemberSummary member, String words) {
        return new Offer(
                OfferKind.NEW_PERSON,
                member.id(),
                words,
                new OfferedPerson(member.fullName(), member.id(), null, member.headline()),
                null,
                null);
    }
}
