package dev.collega.guard.text;

/** How sure a rule is: what is high is refused, what is medium is asked about. */
public enum Confidence {
    HIGH,
    MEDIUM
}
