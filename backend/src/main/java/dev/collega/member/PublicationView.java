package dev.collega.member;

import jakarta.validation.constraints.NotNull;

/** A publication, and where it is to be found. */
record PublicationView(
        String doi, String pmid, String title, @NotNull String url) {

    static PublicationView of(Publication publication) {
        return new PublicationView(publication.doi(), publication.pmid(), publication.title(), publication.url());
    }
}
