package dev.collega.suggestion;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that speaks for knowing a member; of it nothing is told that their profile does not show me anyway. */
@Schema(name = "SuggestionReason")
record Reason(
        @NotNull ReasonKind kind,

        @NotNull @Schema(description = "A sentence for people.", examples = "You both know Ana Kovač and 4 others.")
        String words,

        @Schema(description = "How many it is of; left out where there is one by nature.")
        Integer count,

        @NotNull
        @Schema(
                description = "Up to three of them: names of mutual connections, interests as I write them, keys of "
                        + "specialties, the organisation, or the profession that stands for the other discipline.")
        List<String> examples) {

    private static final int EXAMPLES = 3;

    static Reason mutualConnections(int count, List<String> names) {
        return new Reason(
                ReasonKind.MUTUAL_CONNECTIONS,
                "You both know " + Words.someOf(count, names.subList(0, Math.min(2, names.size()))) + ".",
                count,
                names);
    }

    static Reason sameOrganisation(String organisation) {
        return new Reason(
                ReasonKind.SAME_ORGANISATION, "You both work at " + organisation + ".", null, List.of(organisation));
    }

    static Reason sharedInterests(List<String> interests) {
        var some = first(interests);
        return new Reason(
                ReasonKind.SHARED_INTERESTS,
                "You share an interest in " + Words.someOf(interests.size(), some) + ".",
                interests.size(),
                some);
    }

    static Reason sharedSpecialty(List<String> specialties) {
        var some = first(specialties);
        var spoken = some.stream().map(key -> key.replace('-', ' ')).toList();
        return new Reason(
                ReasonKind.SHARED_SPECIALTY,
                "You share a specialty: " + Words.someOf(specialties.size(), spoken) + ".",
                specialties.size(),
                some);
    }

    static Reason anotherDiscipline(String discipline) {
        return new Reason(
                ReasonKind.ANOTHER_DISCIPLINE, "They see care from another discipline.", null, List.of(discipline));
    }

    private static List<String> first(List<String> things) {
        return things.subList(0, Math.min(EXAMPLES, things.size()));
    }
}
