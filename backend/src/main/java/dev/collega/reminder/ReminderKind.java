package dev.collega.reminder;

/** What a message is. */
enum ReminderKind {
    /** What is due today, in one message. */
    DIGEST,
    /** One follow-up. */
    SINGLE,
    /** Sent because the member wanted to see whether it arrives. */
    TEST,
    /** That another channel was switched off. */
    NOTICE
}
