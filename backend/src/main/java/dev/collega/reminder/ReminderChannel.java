package dev.collega.reminder;

/** A way to a member. The calendar is another one, but is fetched and not sent. */
enum ReminderChannel {
    MAIL,
    PUSH
}
