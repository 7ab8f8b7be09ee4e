package dev.collega.calendar;

import dev.collega.followup.CalendarEvent;
import dev.collega.followup.CalendarEvent.Identity;
import dev.collega.followup.CalendarEvent.State;
import dev.collega.followup.CalendarEvent.Words;
import dev.collega.followup.FollowUpCalendar;
import dev.collega.member.Members;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts calendars together. They are the same, octet by octet, as long as nothing has changed. */
@ApplicationScoped
class Calendars {

    static final int PAST_DAYS = 90;
    static final int CANCELLED_DAYS = 30;
    static final int MOST_EVENTS = 2000;

    /** So far ahead the clocks of a zone are explained to series, where they do not change in the same way every year. */
    private static final int YEARS_AHEAD = 6;

    private static final String REFRESH = "PT1H";

    private final CalendarRows rows;
    private final Members members;
    private final Clock clock;
    private final String followUps;

    Calendars(
            CalendarRows rows,
            Members members,
            Clock clock,
            @ConfigProperty(name = "collega.public-url") String publicUrl) {
        this.rows = rows;
        this.members = members;
        this.clock = clock;
        this.followUps = publicUrl.replaceFirst("/+$", "") + "/follow-ups/";
    }

    CalendarFile of(CalendarFeeds.Feed feed) throws IOException {
        var zone = members.zoneOf(feed.owner());
        var today = LocalDate.now(clock.withZone(zone));
        var span = new CalendarSpan(today.minusDays(PAST_DAYS), today);
        var events = events(feed, zone, span);
        var all = events.size() <= MOST_EVENTS;
        var description = all
                ? "My follow-ups, from " + PAST_DAYS + " days ago on."
                : "The first " + MOST_EVENTS + " of my follow-ups, from " + PAST_DAYS
                        + " days ago on; the others are too many for a calendar.";
        return write(zone, today, feed.name(), description, events.subList(0, Math.min(events.size(), MOST_EVENTS)));
    }

    private List<CalendarEvent> events(CalendarFeeds.Feed feed, ZoneId zone, CalendarSpan span) {
        var me = feed.owner();
        var instance = rows.instance();
        var since = clock.instant().minus(Duration.ofDays(CANCELLED_DAYS));
        var events = new ArrayList<CalendarEvent>();
        for (var open : rows.open(me, span.from(), MOST_EVENTS + 1)) {
            events.addAll(planned(open, zone, span, instance, feed.includeNotes()));
        }
        for (var series : rows.oldSeries(me, span.from(), MOST_EVENTS)) {
            events.addAll(planned(series, zone, span, instance, feed.includeNotes()));
        }
        if (feed.includeDone()) {
            rows.done(me, span.from(), MOST_EVENTS).forEach(done -> events.add(done(done, instance, feed)));
        }
        var shown = events.stream().map(event -> event.identity().uid()).collect(Collectors.toSet());
        for (var ended : rows.ended(me, span.from(), since, MOST_EVENTS)) {
            var cancelled = ended(ended, instance, feed.includeNotes(), State.CANCELLED);
            if (!shown.contains(cancelled.identity().uid())) {
                events.add(cancelled);
            }
        }
        rows.deleted(me, since, MOST_EVENTS).forEach(deleted -> events.add(deleted(deleted, instance)));
        return events;
    }

    /** One follow-up of mine, whatever has become of it. */
    Optional<CalendarFile> of(UUID me, UUID id, boolean includeNotes) throws IOException {
        var zone = members.zoneOf(me);
        var today = LocalDate.now(clock.withZone(zone));
        var found = rows.one(me, id, today.minusDays(PAST_DAYS));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var planned = found.get();
        var events = switch (planned.state()) {
            case OPEN -> planned(planned, zone, new CalendarSpan(LocalDate.MIN, today), rows.instance(), includeNotes);
            case DONE -> List.of(ended(planned, rows.instance(), includeNotes, State.DONE));
            case DISMISSED -> List.of(ended(planned, rows.instance(), includeNotes, State.CANCELLED));
        };
        return Optional.of(write(zone, today, planned.title(), planned.contactName(), events));
    }

    private CalendarFile write(
            ZoneId zone, LocalDate today, String name, String description, List<CalendarEvent> events)
            throws IOException {
        var out = new ByteArrayOutputStream();
        var calendar = new FollowUpCalendar(out, zone);
        calendar.begin(name, description, REFRESH);
        var timed = events.stream().filter(event -> event.when().time() != null).toList();
        if (!timed.isEmpty()) {
            var dates =
                    timed.stream().map(event -> event.when().date()).sorted().toList();
            var last = dates.get(dates.size() - 1);
            var ahead = LocalDate.of(today.getYear() + YEARS_AHEAD, 1, 1);
            var again = timed.stream().anyMatch(event -> event.series() != null);
            calendar.explainZone(dates.get(0), again && ahead.isAfter(last) ? ahead : last);
        }
        for (var event : events) {
            calendar.add(event);
        }
        calendar.end();
        return CalendarFile.of(out.toByteArray());
    }

    private List<CalendarEvent> planned(
            Planned planned, ZoneId zone, CalendarSpan span, UUID instance, boolean includeNotes) {
        var uid = FollowUpCalendar.uid(planned.id(), instance);
        var identity = identity(uid, planned);
        var words = words(planned, includeNotes);
        if (planned.isSeries()) {
            return new SeriesEvents(
                            planned,
                            zone,
                            span,
                            words,
                            identity,
                            number -> identity(numbered(planned.id(), number, instance), planned))
                    .events();
        }
        return span.shows(planned.showsOn(), planned.pausedUntil())
                ? List.of(CalendarEvent.once(identity, planned.shows(), planned.minutes(), words, State.PLANNED))
                : List.of();
    }

    private static Identity identity(String uid, Planned planned) {
        return new Identity(uid, planned.sequence(), planned.createdAt(), planned.changedAt());
    }

    private Words words(Planned planned, boolean includeNotes) {
        return new Words(
                FollowUpCalendar.summary(planned.title(), planned.contactName()),
                includeNotes ? planned.note() : null,
                followUps + planned.id());
    }

    private CalendarEvent ended(Planned ended, UUID instance, boolean includeNotes, State state) {
        return CalendarEvent.once(
                identity(FollowUpCalendar.uid(ended.id(), instance), ended),
                ended.shows(),
                ended.minutes(),
                words(ended, includeNotes),
                state);
    }

    /** An occurrence that has ended stands by itself: its series begins after it. */
    private CalendarEvent done(CalendarRows.Done done, UUID instance, CalendarFeeds.Feed feed) {
        var identity = done.wasOnce()
                ? new Identity(
                        FollowUpCalendar.uid(done.followUpId(), instance),
                        done.sequence(),
                        done.createdAt(),
                        done.changedAt())
                : new Identity(numbered(done.followUpId(), done.number(), instance), 0, done.endedAt(), done.endedAt());
        return CalendarEvent.once(
                identity,
                done.when(),
                done.minutes(),
                new Words(
                        "✓ " + FollowUpCalendar.summary(done.title(), done.contactName()),
                        feed.includeNotes() ? done.note() : null,
                        followUps + done.followUpId()),
                State.DONE);
    }

    private static String numbered(UUID followUp, int occurrence, UUID instance) {
        return followUp + "-" + occurrence + "@" + instance;
    }

    private static CalendarEvent deleted(CalendarRows.Deleted deleted, UUID instance) {
        return CalendarEvent.once(
                new Identity(
                        FollowUpCalendar.uid(deleted.followUpId(), instance),
                        deleted.sequence(),
                        deleted.at(),
                        deleted.at()),
                deleted.when(),
                1,
                new Words("Deleted follow-up", null, null),
                State.CANCELLED);
    }
}
