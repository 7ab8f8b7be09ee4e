package dev.collega.account;

import java.util.UUID;

/**
 * An account is about to be deleted for good, and with it every row that belongs to it. Observed in the same
 * transaction, before the row goes, by those who keep something of the member elsewhere.
 */
public record AccountDeleted(UUID memberId) {}
