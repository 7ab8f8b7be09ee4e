package dev.collega.contact;

import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What two contacts would become. */
record MergePreview(
        @NotNull Side kept,

        @NotNull @Schema(description = "The one that goes; what belongs to it moves over.")
        Side other,

        @NotNull @Schema(description = "Only those that one of the two has.")
        List<Field> fields) {

    @Schema(name = "MergeSide")
    record Side(
            @NotNull UUID id,
            @NotNull String name,
            UUID memberId,
            @NotNull int interactions,
            @NotNull int followUps,
            @NotNull long version) {}

    /** Values for reading, one line each; keys of vocabularies and network types as they are. */
    @Schema(name = "MergeFieldPreview")
    record Field(
            @NotNull MergeField field,
            @NotNull List<String> kept,
            @NotNull List<String> other,
            @NotNull List<MergeChoice> choices,
            @NotNull MergeChoice proposed) {}

    static List<Field> fields(MergePage kept, MergePage other) {
        return Arrays.stream(MergeField.values())
                .map(field -> new Field(
                        field,
                        field.wordsOf(kept),
                        field.wordsOf(other),
                        field.choices(kept, other),
                        field.proposed(kept, other)))
                .filter(field -> !field.kept().isEmpty() || !field.other().isEmpty())
                .toList();
    }
}
