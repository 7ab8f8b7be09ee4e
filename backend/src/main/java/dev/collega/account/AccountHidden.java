package dev.collega.account;

import java.time.Instant;
import java.util.UUID;

/** Whether others may see this member has changed; fired in the transaction that changes it. */
public record AccountHidden(UUID memberId, boolean hidden, Instant at) {}
