package dev.collega.agenda;

/** Why something is on the agenda. */
enum ReasonKind {
    OVERDUE,
    DUE,
    CLOSE_TIE,
    LOSING_TOUCH,
    GOAL,
    QUICK
}
