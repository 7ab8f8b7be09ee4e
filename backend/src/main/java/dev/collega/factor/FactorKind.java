package dev.collega.factor;

/** What may answer a question beside the password. */
enum FactorKind {
    TOTP,
    RECOVERY_CODE,
    PASSKEY
}
