package dev.collega.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.shared.problem.ProblemException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecurrenceRulesTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final LocalDate START = LocalDate.of(2026, 11, 21);

    private static String canonical(String rule) {
        return RecurrenceRules.canonical(rule, LISBON);
    }

    private static List<LocalDate> dates(String rule, String start, int most) {
        return RecurrenceDates.of(rule, LocalDate.parse(start))
                .from(LocalDate.parse(start))
                .limit(most)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rrule:freq=weekly;interval=02;byday=mo,th | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
                "BYDAY=3MO;FREQ=MONTHLY; | FREQ=MONTHLY;BYDAY=3MO",
                "FREQ=MONTHLY;SKIP=BACKWARD | FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=BACKWARD",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=OMIT | FREQ=MONTHLY",
                "FREQ=DAILY;UNTIL=20270331 | FREQ=DAILY;UNTIL=20270331",
                "FREQ=DAILY;UNTIL=20270331T101500 | FREQ=DAILY;UNTIL=20270331",
                "FREQ=YEARLY;BYMONTHDAY=13;BYDAY=FR"
                        + " | FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=13;BYDAY=FR",
            })
    void there_is_one_way_in_which_a_rule_is_kept(String given, String kept) {
        assertEquals(kept, canonical(given));
        assertEquals(kept, canonical(kept));
    }

    @Test
    void an_until_that_is_an_instant_is_a_date_where_the_member_is() {
        var rule = "FREQ=DAILY;UNTIL=20270331T233000Z";
        assertEquals("FREQ=DAILY;UNTIL=20270401", RecurrenceRules.canonical(rule, ZoneId.of("Europe/Lisbon")));
        assertEquals("FREQ=DAILY;UNTIL=20270331", RecurrenceRules.canonical(rule, ZoneId.of("America/New_York")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "weekly",
                "FREQ=HOURLY",
                "FREQ=SECONDLY;INTERVAL=9",
                "FREQ=FORTNIGHTLY",
                "FREQ=DAILY;BYHOUR=9",
                "FREQ=DAILY;X-COLOUR=RED",
                "FREQ=DAILY;FREQ=WEEKLY",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=1000",
                "FREQ=DAILY;INTERVAL=99999999999",
                "FREQ=DAILY;INTERVAL=-1",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;COUNT=10000",
                "FREQ=DAILY;COUNT=2;UNTIL=20270331",
                "FREQ=DAILY;UNTIL=20270231",
                "FREQ=DAILY;UNTIL=tomorrow",
                "FREQ=DAILY;UNTIL=20270331T990000Z",
                "FREQ=WEEKLY;BYDAY=2MO",
                "FREQ=WEEKLY;BYDAY=",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=YEARLY;BYMONTH=13",
                "RSCALE=CHINESE;FREQ=YEARLY",
                "FREQ=DAILY\nDTSTART:20270101",
            })
    void what_is_no_rule_of_dates_is_refused_in_words(String rule) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> canonical(rule));
        assertTrue(refusal.getMessage().matches("(is|has|needs|can) .+"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MONTHLY;BYDAY=6MO",
                "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
                "FREQ=DAILY;UNTIL=20201231",
                "FREQ=DAILY;COUNT=1",
                "FREQ=YEARLY;INTERVAL=31",
            })
    void a_rule_that_does_not_come_again_in_a_working_life_is_refused_soon(String rule) {
        var given = new Recurrence(rule, RecursFrom.DUE);
        var refusal = assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThrows(
                        ProblemException.class,
                        () -> RecurrenceRules.requireDates(given, RecurrenceRules.canonical(given, LISBON), START)));
        assertTrue(refusal.getMessage().contains("no further date"), refusal.getMessage());
    }

    @Test
    void the_start_is_the_first_occurrence_also_where_the_rule_does_not_come_upon_it() {
        assertEquals(
                List.of(START, LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 18)),
                dates("FREQ=MONTHLY;BYDAY=3MO;COUNT=3", "2026-11-21", 9));
        assertEquals(List.of(START), dates("FREQ=MONTHLY;BYDAY=3MO;COUNT=1", "2026-11-21", 9));
    }

    @Test
    void a_short_month_is_served_on_its_last_day_and_the_next_one_on_the_day_itself() {
        assertEquals(
                List.of("2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"),
                dates("FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=BACKWARD", "2028-01-31", 4).stream()
                        .map(LocalDate::toString)
                        .toList());
        assertEquals(
                List.of("2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"),
                dates("FREQ=YEARLY;RSCALE=GREGORIAN;SKIP=BACKWARD", "2028-02-29", 5).stream()
                        .map(LocalDate::toString)
                        .toList());
    }

    @Test
    void of_a_series_that_is_counted_from_elsewhere_as_many_are_left_as_there_are() {
        assertEquals("FREQ=WEEKLY;COUNT=3", RecurrenceRules.rest("FREQ=WEEKLY;COUNT=5", START, START.plusWeeks(2)));
        assertEquals("FREQ=WEEKLY", RecurrenceRules.rest("FREQ=WEEKLY", START, START.plusWeeks(2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY | every day",
                "FREQ=DAILY;INTERVAL=10 | every 10 days",
                "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR | every weekday",
                "FREQ=WEEKLY | every Saturday",
                "FREQ=WEEKLY;INTERVAL=6 | every 6 weeks on Saturday",
                "FREQ=WEEKLY;BYDAY=TH,MO | every Monday and Thursday",
                "FREQ=MONTHLY | every month on the 21st",
                "FREQ=MONTHLY;INTERVAL=3;SKIP=BACKWARD | every 3 months on the 21st",
                "FREQ=MONTHLY;BYDAY=3MO | every third Monday of the month",
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR | every 2 months on the last Friday",
                "FREQ=MONTHLY;BYMONTHDAY=1,-1 | every month on the 1st and last day",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | every last weekday of the month",
                "FREQ=YEARLY | every year on 21 November",
                "FREQ=YEARLY;BYMONTH=3;BYDAY=1SU | every year on the first Sunday of March",
                "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=12 | every year on the 12th of March",
                "FREQ=YEARLY;BYWEEKNO=20 | every year, on the days of a rule",
                "FREQ=WEEKLY;COUNT=4 | every Saturday, 4 times",
                "FREQ=WEEKLY;UNTIL=20270331 | every Saturday, until 31 March 2027",
            })
    void a_rule_is_said_in_words(String rule, String words) {
        assertEquals(words, RecurrenceWords.of(canonical(rule), RecursFrom.DUE, START));
    }

    @Test
    void from_completion_is_said_too_and_what_short_months_do() {
        assertEquals(
                "6 weeks after it is done", RecurrenceWords.of("FREQ=WEEKLY;INTERVAL=6", RecursFrom.COMPLETION, START));
        assertEquals("a month after it is done", RecurrenceWords.of("FREQ=MONTHLY", RecursFrom.COMPLETION, START));
        assertEquals(
                "every month on the 31st, or the last day of a shorter one",
                RecurrenceWords.of(
                        canonical("FREQ=MONTHLY;SKIP=BACKWARD"), RecursFrom.DUE, LocalDate.of(2026, 12, 31)));
        assertEquals(
                "every year on 29 February, or the 28th",
                RecurrenceWords.of(canonical("FREQ=YEARLY;SKIP=BACKWARD"), RecursFrom.DUE, LocalDate.of(2028, 2, 29)));
    }
}
