package dev.collega.verification;

/** UPHELD: whoever disputed was right, and the verification is revoked. WITHDRAWN: the dispute is, and it stands. */
enum DisputeDecision {
    UPHELD,
    WITHDRAWN
}
