package dev.collega.contactimport;

import java.util.EnumSet;
import java.util.Set;

/** What a column of a table holds. */
enum ContactColumn {
    NAME,
    FIRST_NAME,
    MIDDLE_NAME,
    LAST_NAME,
    EMAIL,
    PHONE,
    WORKPLACE,
    POSITION,
    PROFESSION,
    NETWORK_TYPES,
    TAGS,
    MET_AT,
    CONNECTED_ON,
    BIRTHDAY,
    NOTES,
    LINK,
    INTRODUCED_BY,
    NOTHING;

    /** Without one of these there is nobody in a row. */
    static final Set<ContactColumn> TELLING = EnumSet.of(NAME, FIRST_NAME, LAST_NAME, EMAIL, PHONE);
}
