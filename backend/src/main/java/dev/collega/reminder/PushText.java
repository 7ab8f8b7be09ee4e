package dev.collega.reminder;

import java.util.List;
import java.util.UUID;

/**
 * What a push message says, as the service worker reads it.
 *
 * @param url where a tap leads to
 * @param tag a message that comes twice takes the place of the first
 */
record PushText(String title, String body, String url, UUID tag) {

    private static final String TODAY = "/today";
    private static final String SETTINGS = "/settings/reminders";
    private static final int LONGEST = 200;

    /** It shows on locked screens, and so names nobody unless the member wants that. */
    static PushText reminder(ReminderSettings settings, UUID message, List<Pending> items) {
        var first = items.get(0);
        var count = items.size() == 1 ? "One follow-up" : items.size() + " follow-ups";
        if (!settings.namesInPush()) {
            return new PushText(count, "Open Today to see whom it is about.", TODAY, message);
        }
        var more = items.size() == 1 ? "" : ", and " + (items.size() - 1) + " more";
        return new PushText(first.contact(), cut(first.title()) + more, TODAY, message);
    }

    static PushText plain(UUID message, ReminderKind kind) {
        return kind == ReminderKind.TEST
                ? new PushText("It works", "Reminders from Collega reach this device.", SETTINGS, message)
                : new PushText("Reminders by mail have stopped", "Ten in a row did not arrive.", SETTINGS, message);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
