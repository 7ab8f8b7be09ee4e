package dev.collega.member;

/** What a member welcomes being asked. */
public enum OpenTo {
    MENTORING,
    BEING_MENTORED,
    COLLABORATION,
    QUESTIONS,
    OPPORTUNITIES,
    SPEAKING
}
