package dev.collega.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.connection.NetworkType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 29);

    private static Candidate due(int daysAgo, int minutes, int goalWeight, NetworkType... types) {
        return due(daysAgo, minutes, goalWeight, Candidate.Touch.GREEN, types);
    }

    private static Candidate due(int daysAgo, int minutes, int goal, Candidate.Touch touch, NetworkType... types) {
        return new Candidate(
                UUID.randomUUID(),
                TODAY.minusDays(daysAgo),
                null,
                minutes,
                Set.of(types),
                touch,
                goal == 0 ? null : "G",
                goal);
    }

    private static Candidate first(Candidate... candidates) {
        return Ranking.rank(List.of(candidates), TODAY, List.of()).get(0).candidate();
    }

    private static List<ReasonKind> reasons(Candidate candidate) {
        return Ranking.rank(List.of(candidate), TODAY, List.of()).get(0).reasons().stream()
                .map(Reason::kind)
                .toList();
    }

    @Test
    void each_of_the_four_counts_where_all_else_is_equal() {
        var plain = due(3, 10, 0);
        for (var better : List.of(
                due(4, 10, 0),
                due(3, 10, 0, NetworkType.OPERATIONAL),
                due(3, 10, 0, Candidate.Touch.AMBER),
                due(3, 10, 1),
                due(3, 5, 0))) {
            assertEquals(better, first(plain, better));
        }
        assertEquals(
                due(3, 10, 0, NetworkType.STRATEGIC).networkTypes(),
                first(due(3, 10, 0, NetworkType.OPERATIONAL), due(3, 10, 0, NetworkType.STRATEGIC))
                        .networkTypes());
        var red = due(3, 10, 0, Candidate.Touch.RED);
        assertEquals(red, first(due(3, 10, 0, Candidate.Touch.AMBER), red));
        var heavier = due(3, 10, 3);
        assertEquals(heavier, first(due(3, 10, 2), heavier));
    }

    @Test
    void what_has_waited_for_a_year_does_not_crowd_out_a_goal_of_today() {
        var goal = due(7, 2, 3, NetworkType.STRATEGIC);
        assertEquals(goal, first(due(365, 2, 0), goal));
        var month = Ranking.rank(List.of(due(30, 2, 0), due(365, 2, 0)), TODAY, List.of());
        assertTrue(month.get(0).points() - month.get(1).points() <= 8);
    }

    @Test
    void the_order_does_not_depend_on_the_order_in_which_they_were_found() {
        var random = new Random(7);
        var candidates = new ArrayList<Candidate>();
        for (var n = 0; n < 60; n++) {
            candidates.add(due(random.nextInt(4), 2 + random.nextInt(2), random.nextInt(2)));
        }
        var ranked = Ranking.rank(candidates, TODAY, List.of());
        for (var n = 0; n < 20; n++) {
            Collections.shuffle(candidates, random);
            assertEquals(ranked, Ranking.rank(candidates, TODAY, List.of()));
        }
    }

    @Test
    void every_line_says_why_it_is_there_and_what_gave_most_comes_first() {
        assertEquals(List.of(ReasonKind.DUE), reasons(due(0, 10, 0)));
        assertEquals(List.of(ReasonKind.QUICK, ReasonKind.DUE), reasons(due(0, 2, 0)));
        assertEquals(
                List.of(ReasonKind.GOAL, ReasonKind.CLOSE_TIE, ReasonKind.LOSING_TOUCH, ReasonKind.OVERDUE),
                reasons(due(1, 30, 3, Candidate.Touch.RED, NetworkType.PERSONAL)));
    }

    @Test
    void holidays_are_no_days_of_waiting() {
        var holiday = new Holiday(TODAY.minusDays(9), TODAY.minusDays(2), "Easter");
        var waited = Ranking.rank(List.of(due(10, 2, 0)), TODAY, List.of(holiday));
        assertEquals(2, waited.get(0).overdueDays());
        assertEquals(0, Holiday.daysWaited(TODAY.plusDays(3), TODAY, List.of(holiday)));
    }

    @Test
    void in_the_hour_that_comes_twice_what_was_due_stays_due() {
        var berlin = ZoneId.of("Europe/Berlin");
        var first = ZonedDateTime.of(2026, 10, 25, 2, 15, 0, 0, berlin);
        assertEquals(LocalTime.of(2, 15), Moment.of(first).dueUntil());
        assertEquals(LocalTime.of(3, 0), Moment.of(first.plusHours(1)).dueUntil());
        assertEquals(LocalTime.of(3, 15), Moment.of(first.plusHours(2)).dueUntil());
        // There midnight comes twice.
        var cairo = ZonedDateTime.of(2025, 10, 30, 23, 30, 0, 0, ZoneId.of("Africa/Cairo"));
        assertEquals(LocalTime.of(23, 30), Moment.of(cairo).dueUntil());
        assertEquals(LocalTime.MAX, Moment.of(cairo.plusHours(1)).dueUntil());
    }

    @Test
    void the_week_begins_on_monday_on_the_members_wall() {
        var sunday = ZonedDateTime.of(2026, 3, 29, 6, 50, 0, 0, ZoneId.of("Pacific/Apia"));
        assertEquals(
                ZonedDateTime.of(2026, 3, 23, 0, 0, 0, 0, sunday.getZone()).toInstant(),
                Moment.of(sunday).startOfWeek());
    }
}
