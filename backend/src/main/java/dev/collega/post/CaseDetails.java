package dev.collega.post;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case without anything that tells who it is about. */
@Schema(name = "CaseDetails")
public record CaseDetails(
        @NotNull AgeBand ageBand,
        @Size(max = 2000) String history,
        @Size(max = 1000) String question,
        @Size(max = 2000) String tried) {

    static CaseDetails tidy(CaseDetails said) {
        return said == null
                ? null
                : new CaseDetails(said.ageBand, text(said.history), text(said.question), text(said.tried));
    }

    private static String text(String said) {
        return said == null || said.isBlank() ? null : said.strip();
    }

    /** Ages as wide as a case needs them; nobody of ninety or more is told from the others. */
    public enum AgeBand {
        NEWBORN,
        INFANT,
        CHILD,
        ADOLESCENT,
        YOUNG_ADULT,
        MIDDLE_AGED,
        OLDER,
        UNSAID
    }
}
