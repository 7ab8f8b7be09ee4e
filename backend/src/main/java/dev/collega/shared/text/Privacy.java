package dev.collega.shared.text;

/** Who will read what is written into a field, and so what of other people may stand in it; nothing of a patient anywhere. */
public enum Privacy {
    /** Others. */
    PUBLIC,
    /** Others, and it tells of a case: an exact day in it is asked about. */
    CASE,
    /** Its writer alone: a colleague's birthday or telephone may stand in it. */
    PRIVATE_NOTE
}
