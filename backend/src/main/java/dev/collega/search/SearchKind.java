package dev.collega.search;

/** What can be found, in the order in which it is shown. */
enum SearchKind {
    PERSON,
    POST,
    COMMENT,
    ORGANISATION
}
