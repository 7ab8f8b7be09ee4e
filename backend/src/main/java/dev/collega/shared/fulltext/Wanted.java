package dev.collega.shared.fulltext;

/**
 * What is looked for, ready to be bound.
 *
 * @param query a tsquery as text; empty finds nothing
 * @param anyWord a tsquery of each word by itself, for marking them
 * @param plain the words as they were typed, without signs
 */
public record Wanted(String query, String anyWord, String plain) {}
