package dev.collega.member;

/**
 * An organisation as its members write it, or as those who run this place entered it.
 *
 * @param key its name as it is compared
 * @param members how many others say that they work there, or are verified there
 * @param atLeast whether there may be more of them
 * @param verified whether it is an institution by whose addresses members are verified
 */
public record Organisation(String key, String name, int members, boolean atLeast, boolean verified) {}
