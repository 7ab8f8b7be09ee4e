package dev.collega.calendar;

import dev.collega.followup.CalendarEvent;
import dev.collega.followup.CalendarEvent.Identity;
import dev.collega.followup.CalendarEvent.Series;
import dev.collega.followup.CalendarEvent.State;
import dev.collega.followup.CalendarEvent.When;
import dev.collega.followup.CalendarEvent.Words;
import dev.collega.followup.RecurrenceDates;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A follow-up that comes again as events: its series from the occurrence at hand on, and that one by itself where it was
 * moved. What was missed is missed, so of the dates up to today there is none but that of the occurrence at hand; the
 * others are left out (EXDATE), as are those that were skipped.
 */
final class SeriesEvents {

    /** Where no rule says it to other calendars, so many dates do. */
    private static final int MOST_DATES = 60;

    private final Planned planned;
    private final RecurrenceDates dates;
    private final ZoneId zone;
    private final Words words;

    /** Numbered identifiers are those of occurrences that are no dates of the rule. */
    private final Identity ofSeries;

    private final IntFunction<Identity> ofOccurrence;

    /** The occurrence at hand is shown, and is a date of the rule. */
    private final boolean atHandIsOfRule;

    private final boolean showsAtHand;

    /** Nothing comes on a date up to this one, but the occurrence at hand. */
    private final LocalDate gapEnd;

    SeriesEvents(
            Planned planned,
            ZoneId zone,
            CalendarSpan span,
            Words words,
            Identity ofSeries,
            IntFunction<Identity> ofOccurrence) {
        this.planned = planned;
        this.dates = RecurrenceDates.of(planned.recurrence(), planned.seriesStart());
        this.zone = zone;
        this.words = words;
        this.ofSeries = ofSeries;
        this.ofOccurrence = ofOccurrence;
        this.showsAtHand = span.shows(planned.showsOn(), planned.pausedUntil());
        this.atHandIsOfRule = showsAtHand && isOfRule(planned.dueOn());
        var nothingUpTo = span.lastWithoutNext(planned.pausedUntil());
        this.gapEnd = planned.dueOn().isAfter(nothingUpTo) ? planned.dueOn() : nothingUpTo;
    }

    private boolean isOfRule(LocalDate date) {
        // Readers do not agree on a start that the rule itself does not come upon.
        return dates.from(date).findFirst().filter(date::equals).isPresent()
                && (dates.startIsOfRule() || !date.equals(planned.seriesStart()));
    }

    private boolean isLast(LocalDate date) {
        return dates.from(date).limit(2).count() == 1;
    }

    List<CalendarEvent> events() {
        if (atHandIsOfRule && begin().equals(planned.dueOn()) && isLast(planned.dueOn())) {
            return List.of(event(ofSeries, planned.shows()));
        }
        var events = new ArrayList<CalendarEvent>();
        dates.from(begin()).findFirst().ifPresent(first -> events.add(series(first)));
        if (atHandIsOfRule && planned.snoozedUntil() != null) {
            events.add(event(ofSeries, planned.shows()).insteadOf(planned.due(planned.dueOn())));
        } else if (showsAtHand && !atHandIsOfRule) {
            events.add(event(ofOccurrence.apply(planned.occurrence()), planned.shows()));
        }
        return events;
    }

    /** With the occurrence at hand, or the first skipped one before it; with the next, where that is too long ago. */
    private LocalDate begin() {
        if (!atHandIsOfRule) {
            return gapEnd.plusDays(1);
        }
        var skipped = planned.skippedFrom();
        return skipped != null && skipped.isBefore(planned.dueOn()) && isOfRule(skipped) ? skipped : planned.dueOn();
    }

    private CalendarEvent series(LocalDate first) {
        var leftOut = dates.from(first)
                .takeWhile(date -> !date.isAfter(gapEnd))
                .filter(date -> !(atHandIsOfRule && date.equals(planned.dueOn())))
                .toList();
        var event = event(ofSeries, planned.due(first));
        if (isLast(first)) {
            return event;
        }
        var timed = planned.dueAt() != null;
        return PortableRule.of(planned.recurrence(), planned.seriesStart(), dates, first, timed, zone)
                .map(rule -> event.comingAgain(new Series(rule, leftOut, List.of())))
                .orElseGet(() -> event.comingAgain(new Series(null, leftOut, next(first))));
    }

    private List<LocalDate> next(LocalDate first) {
        // With the first: readers do not agree on whether it is one of them anyway.
        return dates.from(first).limit(MOST_DATES).toList();
    }

    private CalendarEvent event(Identity identity, When when) {
        return CalendarEvent.once(identity, when, planned.minutes(), words, State.PLANNED);
    }
}
