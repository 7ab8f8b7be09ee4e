package dev.collega.card;

import java.time.Instant;
import java.util.UUID;

/** A member was given a card and has a page about whose it is; fired again when they say so again. */
public record CardMet(UUID owner, UUID contactId, Instant at) {}
