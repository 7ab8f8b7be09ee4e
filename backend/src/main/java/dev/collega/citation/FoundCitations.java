package dev.collega.citation;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The works that a text names, and where it could not be read. */
@Schema(name = "FoundCitations")
record FoundCitations(
        @NotNull List<Citation> citations,
        @NotNull List<UnreadCitation> problems,

        @Schema(description = "Absent where nothing was recognised.")
        CitationSource source) {

    static final int MOST = 500;
    private static final int MOST_PROBLEMS = 50;

    /** A record that was not taken, and why. */
    @Schema(name = "UnreadCitation")
    record UnreadCitation(
            @NotNull @Schema(description = "Where it begins, counted from 1.")
            int line,

            @NotNull String words) {}

    /** Gathers what is read, as long as there is room. */
    static final class Found {

        private final List<Citation> citations = new ArrayList<>();
        private final List<UnreadCitation> problems = new ArrayList<>();

        void add(int line, Citation read) {
            var citation = read.tidy();
            var fault = Faults.of(citation);
            if (fault != null) {
                problem(line, fault);
            } else if (citations.size() == MOST) {
                problem(line, "Only " + MOST + " works are taken at once; the rest was left out.");
            } else {
                citations.add(citation);
            }
        }

        /** Of a work that is known by its number alone; the rest is written by hand. */
        void addBare(Identifier identifier) {
            if (citations.size() < MOST) {
                citations.add(identifier.citation());
            }
        }

        void problem(int line, String words) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(new UnreadCitation(line, words));
            }
        }

        FoundCitations as(CitationSource source) {
            return new FoundCitations(citations, problems, source);
        }
    }
}
