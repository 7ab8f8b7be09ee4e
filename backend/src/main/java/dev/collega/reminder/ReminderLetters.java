package dev.collega.reminder;

import dev.collega.shared.mail.Letter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reminders as mail: whom it is about stands in the subject, and what can be done is one link away. */
@Singleton
class ReminderLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    /** What is in the mail in full; beyond it the web app is the better place. */
    private static final int MOST_ITEMS = 20;

    private static final int LONGEST_SUBJECT = 150;
    private static final Duration STOP_LIFETIME = Duration.ofDays(400);

    private final LinkTokens tokens;
    private final String publicUrl;
    private final Duration lifetime;

    ReminderLetters(
            LinkTokens tokens,
            @ConfigProperty(name = "collega.public-url") String publicUrl,
            @ConfigProperty(name = "collega.reminders.link-lifetime") Duration lifetime) {
        this.tokens = tokens;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
        this.lifetime = lifetime;
    }

    Letter reminder(UUID id, MemberToRemind member, ReminderKind kind, List<Pending> items, Instant now) {
        var today = member.today(now);
        var stop = stop(member, kind, now);
        var shown = items.stream()
                .limit(MOST_ITEMS)
                .map(item -> item(item, member, today, now))
                .toList();
        var values = Map.<String, Object>of(
                "subject",
                subject(items),
                "items",
                shown,
                "more",
                items.size() > MOST_ITEMS ? Integer.toString(items.size() - MOST_ITEMS) : "",
                "what",
                kind == ReminderKind.DIGEST ? "daily digests" : "single reminders",
                "today",
                publicUrl + "/today",
                "settings",
                publicUrl + "/settings/reminders",
                "stop",
                publicUrl + "/r/" + stop);
        var headers = Map.of(
                "List-Unsubscribe",
                "<" + publicUrl + "/api/v1/reminder-links/" + stop + ">",
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click");
        return new Letter(id, member.id(), member.email(), "reminder", values, headers, true);
    }

    Letter plain(UUID id, MemberToRemind member, ReminderKind kind) {
        var template = kind == ReminderKind.TEST ? "reminder-test" : "reminder-push-stopped";
        var values = Map.of("settings", publicUrl + "/settings/reminders");
        return new Letter(id, member.id(), member.email(), template, values, Map.of(), true);
    }

    /** The first by name, and how many more there are. */
    private static String subject(List<Pending> items) {
        var first = items.get(0);
        var more = items.size() == 1 ? "" : ", and " + (items.size() - 1) + " more";
        var title = first.contact() + ": " + first.title();
        var room = LONGEST_SUBJECT - more.length();
        return (title.length() > room ? title.substring(0, room - 1) + "…" : title) + more;
    }

    private Map<String, Object> item(Pending item, MemberToRemind member, LocalDate today, Instant now) {
        return Map.of(
                "contact", item.contact(),
                "title", item.title(),
                "when", when(item, today),
                "note", member.settings().notesInMail() && item.note() != null ? item.note() : "",
                "done", link(LinkAction.DONE, item, now),
                "snooze", link(LinkAction.SNOOZE_WEEK, item, now),
                "skip", item.comesAgain() ? link(LinkAction.SKIP, item, now) : "",
                "dismiss", link(LinkAction.DISMISS, item, now));
    }

    /** Of what is for the whole of today there is nothing to say; nothing says how long it has waited. */
    private static String when(Pending item, LocalDate today) {
        var day = item.from().equals(today) ? "today" : DAY.format(item.from());
        if (item.dueAt() != null) {
            return day + " at " + TIME.format(item.dueAt());
        }
        return item.from().equals(today) ? "" : "since " + day;
    }

    private String link(LinkAction action, Pending item, Instant now) {
        return publicUrl + "/r/"
                + tokens.seal(
                        new ReminderLink(action, item.id(), item.occurrence(), item.showsOn(), now.plus(lifetime)));
    }

    private String stop(MemberToRemind member, ReminderKind kind, Instant now) {
        var action = kind == ReminderKind.DIGEST ? LinkAction.STOP_DIGEST : LinkAction.STOP_SINGLE;
        return tokens.seal(new ReminderLink(action, member.id(), 0, LocalDate.EPOCH, now.plus(STOP_LIFETIME)));
    }
}
