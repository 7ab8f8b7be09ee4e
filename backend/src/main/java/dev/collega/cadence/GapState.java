package dev.collega.cadence;

import java.time.LocalDate;

/** How the gap since the last touch stands to the cadence. */
enum GapState {
    GREEN,
    /** Longer than ideal: a word is due. */
    AMBER,
    /** Longer than the longest. */
    RED;

    static GapState of(LocalDate nextOn, LocalDate latestOn, LocalDate today) {
        if (!today.isBefore(latestOn)) {
            return RED;
        }
        return today.isBefore(nextOn) ? GREEN : AMBER;
    }
}
