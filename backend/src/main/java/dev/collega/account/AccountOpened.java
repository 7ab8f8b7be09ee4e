package dev.collega.account;

import java.time.Instant;
import java.util.UUID;

/** Somebody signed up; observed in the same transaction by what an account cannot be without: the member. */
public record AccountOpened(UUID memberId, String fullName, String profession, String timeZone, Instant at) {}
