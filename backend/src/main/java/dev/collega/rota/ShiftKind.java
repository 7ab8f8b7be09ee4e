package dev.collega.rota;

/** All that remains of what a duty rota says. */
public enum ShiftKind {
    BUSY,
    /** After it there is sleep. */
    NIGHT,
    /** At home perhaps, and perhaps not: whether it counts as busy is the member's choice. */
    ON_CALL
}
