package dev.collega.reminder;

/** What a link in a mail does; each link does one thing. The order is kept in links that have been sent. */
enum LinkAction {
    DONE,
    SNOOZE_WEEK,
    SKIP,
    DISMISS,
    UNDO_DONE,
    UNDO_SNOOZE,
    UNDO_SKIP,
    UNDO_DISMISS,
    /** No more digests by mail. */
    STOP_DIGEST,
    /** No more single reminders by mail. */
    STOP_SINGLE;

    boolean isStop() {
        return this == STOP_DIGEST || this == STOP_SINGLE;
    }

    /** What takes it back; nothing does that for an undo, nor for a stop, which the settings take back. */
    LinkAction undo() {
        return switch (this) {
            case DONE -> UNDO_DONE;
            case SNOOZE_WEEK -> UNDO_SNOOZE;
            case SKIP -> UNDO_SKIP;
            case DISMISS -> UNDO_DISMISS;
            default -> null;
        };
    }
}
