package dev.collega.reminder;

/** What has become of a message. */
enum DeliveryState {
    /** On its way, or waiting to be tried again. */
    WAITING,
    /** The mail server, or the push service, has taken it. */
    SENT,
    /** Refused, or tried for about a day; it is not tried again. */
    FAILED
}
