package dev.collega.passing;

/** Why a connection would value a post. */
enum ValueReasonKind {
    /** The post asks for the view of their profession. */
    ROLE_ASKED,
    SPECIALTY,
    INTEREST,
    /** I meant to be in touch with them by now. */
    CADENCE
}
