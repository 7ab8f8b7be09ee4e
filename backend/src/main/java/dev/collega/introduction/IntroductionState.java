package dev.collega.introduction;

/**
 * As each of the three may see it. To the asker it is PENDING until the two are connected or it expires; to the introducer
 * until they pass it on; to the introduced until they accept. A no has no state: what one refused is gone for oneself, and
 * for the others as if nobody had answered.
 */
enum IntroductionState {
    PENDING,
    PASSED_ON,
    MADE,
    EXPIRED
}
