package dev.collega.member;

/**
 * An organisation as its members write it.
 *
 * @param key its name as it is compared
 * @param members how many others say that they work there
 * @param atLeast whether there may be more of them
 */
public record Organisation(String key, String name, int members, boolean atLeast) {}
