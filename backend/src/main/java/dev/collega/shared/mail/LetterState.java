package dev.collega.shared.mail;

public enum LetterState {
    WAITING,
    SENT,
    FAILED
}
