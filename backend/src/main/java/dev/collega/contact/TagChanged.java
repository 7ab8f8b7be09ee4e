package dev.collega.contact;

import java.util.UUID;

/**
 * A tag was renamed in all of an address book, with what is below it; fired in the transaction that does it.
 *
 * @param to null where it was taken away
 */
public record TagChanged(UUID owner, String tag, String to) {}
