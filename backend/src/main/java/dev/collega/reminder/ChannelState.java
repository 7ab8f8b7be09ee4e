package dev.collega.reminder;

/** Whether a channel carries reminders now. */
enum ChannelState {
    ON,
    /** No browser takes push messages for this member; or the address is not confirmed, where it must be. */
    NO_ADDRESS,
    /** Ten reminders in a row have failed: it is switched off until the member switches it on again. */
    STOPPED
}
