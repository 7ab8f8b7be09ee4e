package dev.collega.suggestion;

import java.util.List;
import java.util.UUID;

/**
 * Somebody who may be suggested.
 *
 * @param score how much speaks for them, by what we have in common; for ranking alone, never shown
 * @param traits what both of us say of ourselves, in my own words
 */
record Candidate(UUID id, String profession, double score, List<Trait> traits) {

    enum TraitKind {
        ORGANISATION,
        INTEREST,
        SPECIALTY
    }

    record Trait(TraitKind kind, String label) {}

    List<String> shared(TraitKind kind) {
        return traits.stream()
                .filter(trait -> trait.kind() == kind)
                .map(Trait::label)
                .toList();
    }
}
