package dev.collega.verification;

/** DISPUTED: still valid, while a moderator looks at what a member says against it. */
public enum VerificationState {
    PENDING,
    VALID,
    REFUSED,
    EXPIRED,
    REVOKED,
    DISPUTED
}
