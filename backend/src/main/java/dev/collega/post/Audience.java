package dev.collega.post;

/** Who may read a post. All but the first are found among those who are connected with its author whenever one reads. */
public enum Audience {
    /** Everyone here. */
    MEMBERS,
    CONNECTIONS,
    /** Those connections whom the author counts among one network type. */
    NETWORK_TYPE,
    /** Those connections who have a tag in the author's address book, or one below it. */
    TAG,
    /** Connections whom the author named. */
    PEOPLE
}
