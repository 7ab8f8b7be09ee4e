package dev.collega.contactimport;

/** What kind of file it is. A ZIP is what is in it. */
enum ContactImportFormat {
    VCARD,
    CSV,
    /** The table of connections that LinkedIn hands out. */
    LINKEDIN,
    /** An archive of Collega, of which the contacts are taken. */
    ARCHIVE
}
