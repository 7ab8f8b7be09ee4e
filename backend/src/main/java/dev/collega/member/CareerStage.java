package dev.collega.member;

/** Where in a working life a member stands. */
public enum CareerStage {
    STUDENT,
    TRAINEE,
    EARLY_CAREER,
    MID_CAREER,
    SENIOR,
    RETIRED
}
