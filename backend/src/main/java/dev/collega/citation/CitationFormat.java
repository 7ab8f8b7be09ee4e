package dev.collega.citation;

import java.util.List;

/** How citations are written for other programs. */
public enum CitationFormat {
    RIS("application/x-research-info-systems", "ris"),
    BIBTEX("application/x-bibtex", "bib");

    private final String mediaType;
    private final String ending;

    CitationFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType + ";charset=UTF-8";
    }

    /** Of a file's name. */
    public String ending() {
        return ending;
    }

    public String write(List<Citation> citations) {
        return this == RIS ? RisFile.write(citations) : BibTexFile.write(citations);
    }
}
