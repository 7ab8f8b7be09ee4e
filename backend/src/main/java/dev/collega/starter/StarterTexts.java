package dev.collega.starter;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;

/**
 * The drafts of one language, as {@code resources/starters} has them.
 *
 * @param news how one congratulates, by what happened; "OTHER" for anything else
 * @param formalSubjects where the subject differs for somebody who is not a peer
 */
record StarterTexts(
        @NotNull Map<String, String> news,
        @NotNull Map<StarterOccasion, String> subjects,
        Map<StarterOccasion, String> formalSubjects,
        @NotNull Map<StarterOccasion, Map<StarterTone, List<String>>> drafts) {

    StarterTexts {
        formalSubjects = formalSubjects == null ? Map.of() : formalSubjects;
    }

    String subject(StarterOccasion occasion, StarterTone tone) {
        var plain = subjects.get(occasion);
        return tone == StarterTone.TO_SENIOR ? formalSubjects.getOrDefault(occasion, plain) : plain;
    }

    List<String> drafts(StarterOccasion occasion, StarterTone tone) {
        var byTone = drafts.get(occasion);
        return byTone.getOrDefault(tone, byTone.get(StarterTone.PEER));
    }
}
