package dev.collega.unnamed;

import java.time.Instant;

/**
 * Somebody who speaks unnamed, as others find them.
 *
 * @param words what is shown in the place of a name
 * @param at when what they say appears; the only time that is kept of it
 */
public record Speaker(String words, Instant at) {}
