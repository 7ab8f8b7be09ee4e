package dev.collega.citation;

/** What a text turned out to be. */
enum CitationSource {
    /** A DOI, a PubMed identifier, or the address of one; several lines of them. */
    IDENTIFIER,
    MEDLINE,
    RIS,
    BIBTEX
}
