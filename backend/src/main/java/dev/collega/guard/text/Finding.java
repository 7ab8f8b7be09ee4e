package dev.collega.guard.text;

/**
 * Something that may tell who a patient is.
 *
 * @param rule the name of the rule that found it; stable, for the audit and for reports
 * @param start where it begins in the text as it was given, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Finding(Identifier kind, Confidence confidence, String rule, int start, int end) {

    boolean overlaps(Finding other) {
        return start < other.end && other.start < end;
    }
}
