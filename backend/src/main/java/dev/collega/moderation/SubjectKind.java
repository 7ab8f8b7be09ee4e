package dev.collega.moderation;

/** What can be reported. */
enum SubjectKind {
    MEMBER,
    POST,
    COMMENT
}
