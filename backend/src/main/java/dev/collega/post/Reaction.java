package dev.collega.post;

/** What a reader may say with one tap. */
public enum Reaction {
    USEFUL,
    CHANGED_MY_PRACTICE,
    DISAGREE,
    THANK_YOU
}
