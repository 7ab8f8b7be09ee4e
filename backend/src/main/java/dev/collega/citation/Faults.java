package dev.collega.citation;

/** Why a record of another program cannot be kept as it is; nothing is cut without a word. */
final class Faults {

    private Faults() {}

    /** A sentence; null where there is nothing to say. */
    static String of(Citation citation) {
        if (citation.title() == null) {
            return "This record has no title.";
        }
        if (citation.title().length() > 1000) {
            return "This title is longer than 1,000 characters.";
        }
        if (citation.authors().size() > 500) {
            return "This work has more than 500 authors.";
        }
        if (citation.authors().stream().anyMatch(author -> author.length() > 200)) {
            return "The name of an author is longer than 200 characters.";
        }
        if (citation.types().size() > 20
                || citation.types().stream().anyMatch(type -> type.length() > 100)
                || isLonger(citation.journal(), 300)
                || isLonger(citation.volume(), 40)
                || isLonger(citation.issue(), 40)
                || isLonger(citation.pages(), 60)) {
            return "A field of this record is longer than any journal's.";
        }
        return null;
    }

    private static boolean isLonger(String text, int most) {
        return text != null && text.length() > most;
    }
}
