package dev.collega.citation;

import dev.collega.citation.FoundCitations.Found;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes citations of whatever was pasted. */
@ApplicationScoped
class CitationReader {

    /** Each line may be looked up. */
    private static final int MOST_IDENTIFIERS = 20;

    private static final int MOST_LINES = 1_000;

    private final Registries registries;

    CitationReader(Registries registries) {
        this.registries = registries;
    }

    FoundCitations read(String text) {
        var found = new Found();
        if (MedlineFile.is(text)) {
            MedlineFile.read(text, found);
            return found.as(CitationSource.MEDLINE);
        }
        if (RisFile.is(text)) {
            RisFile.read(text, found);
            return found.as(CitationSource.RIS);
        }
        if (BibTexFile.is(text)) {
            BibTexFile.read(text, found);
            return found.as(CitationSource.BIBTEX);
        }
        return identifiers(text, found);
    }

    private FoundCitations identifiers(String text, Found found) {
        var number = 0;
        var named = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (number > MOST_LINES) {
                break;
            }
            var identifier = Identifier.in(line);
            if (identifier.isPresent() && ++named <= MOST_IDENTIFIERS) {
                take(identifier.get(), number, found);
            } else if (named > MOST_IDENTIFIERS) {
                found.problem(number, "Only " + MOST_IDENTIFIERS + " identifiers are taken at once.");
                break;
            } else if (found.as(null).problems().size() < MOST_IDENTIFIERS) {
                found.problem(number, "There is no DOI, PubMed identifier or record in this line.");
            }
        }
        return found.as(named == 0 ? null : CitationSource.IDENTIFIER);
    }

    private void take(Identifier identifier, int line, Found found) {
        var answer = registries.look(identifier);
        answer.citation().ifPresentOrElse(citation -> found.add(line, citation), () -> found.addBare(identifier));
        if (answer.fault() != null) {
            found.problem(line, answer.fault());
        }
    }
}
