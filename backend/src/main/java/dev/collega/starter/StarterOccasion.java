package dev.collega.starter;

/** What a message is written for. */
public enum StarterOccasion {
    /** To keep in touch, without any other reason. */
    CADENCE,
    AFTER_MEETING,
    MILESTONE,
    THANKS,
    ASKING,
    GIVING,
    LONG_SILENCE
}
