package dev.collega.contactimport;

/** What its owner says that a file is. */
enum AskedFormat {
    AUTO(null),
    VCARD(ContactImportFormat.VCARD),
    CSV(ContactImportFormat.CSV),
    LINKEDIN(ContactImportFormat.LINKEDIN),
    ARCHIVE(ContactImportFormat.ARCHIVE);

    private final ContactImportFormat format;

    AskedFormat(ContactImportFormat format) {
        this.format = format;
    }

    /** Null where it is to be found out. */
    ContactImportFormat format() {
        return format;
    }
}
