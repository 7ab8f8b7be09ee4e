package dev.collega.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds for all rules, dates from 2020 to 2035 and zones. The seed is fixed, so that a build fails for its own
 * faults only.
 */
class RecurrencePropertyTest {

    private static final String SEED = "20260329";

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2035, 12, 31);

    /** How many dates of a rule are compared. */
    private static final int MOST = 80;

    /** Those of IANA; ical4j adds its own. */
    private static final List<ZoneId> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> !name.contains("~"))
            .sorted()
            .map(ZoneId::of)
            .toList();

    @Property(tries = 3000, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void dates_are_those_that_ical4j_finds(@ForAll("rules") String rule, @ForAll("dates") LocalDate start) {
        var end = start.plusYears(12);
        assertEquals(datesOfIcal4j(rule, start, end), until(end, RecurrenceDates.of(rule, start), start));
    }

    /**
     * It leaves the start out, and out of the count, where the rule does not come upon it; finds some dates twice; and has
     * weeks begin on Sunday unless told otherwise.
     */
    private static List<LocalDate> datesOfIcal4j(String rule, LocalDate start, LocalDate end) {
        var told = rule.replaceAll(";COUNT=.*", "") + (rule.contains("WKST") ? "" : ";WKST=MO");
        var dates = new Recur<LocalDate>(told).getDates(start, start, end.minusDays(1));
        var count = rule.contains("COUNT=") ? Integer.parseInt(rule.replaceAll(".*COUNT=", "")) : MOST;
        return Stream.concat(Stream.of(start), dates.stream().sorted())
                .distinct()
                .limit(Math.min(count, MOST))
                .toList();
    }

    private static List<LocalDate> until(LocalDate end, RecurrenceDates dates, LocalDate from) {
        return dates.from(from)
                .takeWhile(date -> date.isBefore(end))
                .limit(MOST)
                .toList();
    }

    @Property(tries = 2000, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void from_a_later_date_they_are_the_same_ones(
            @ForAll("rules") String rule, @ForAll("dates") LocalDate start, @ForAll @IntRange(max = 4000) int days) {
        var dates = RecurrenceDates.of(rule, start);
        var date = start.plusDays(days);
        var end = date.plusYears(3);
        var whole = dates.from(start)
                .takeWhile(next -> next.isBefore(end))
                .filter(next -> !next.isBefore(date))
                .limit(MOST)
                .toList();
        assertEquals(whole, until(end, dates, date));
        assertEquals(
                whole.stream().filter(date::isBefore).findFirst(),
                dates.firstAfter(date).filter(end::isAfter));
    }

    @Property(tries = 2000, seed = SEED)
    void every_so_many_months_or_years_ends_on_the_last_day_where_the_month_is_shorter(
            @ForAll("dates") LocalDate start, @ForAll @IntRange(min = 1, max = 30) int every) {
        for (var unit : List.of(ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS, ChronoUnit.YEARS)) {
            var freq = unit == ChronoUnit.DAYS ? "DAILY" : unit.name().replaceAll("S$", "LY");
            var rule = "RSCALE=GREGORIAN;FREQ=" + freq + ";INTERVAL=" + every + ";SKIP=BACKWARD";
            var expected = Stream.iterate(0, step -> step + 1)
                    .map(step -> start.plus((long) step * every, unit))
                    .limit(40)
                    .toList();
            assertEquals(
                    expected,
                    RecurrenceDates.of(rule, start).from(start).limit(40).toList());
        }
    }

    @Property(tries = 60, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void in_every_zone_each_date_comes_once_at_its_time_by_the_clock_on_the_wall(
            @ForAll("rules") String rule, @ForAll("dates") LocalDate start, @ForAll("times") LocalTime time) {
        var dates = until(LAST.plusDays(1), RecurrenceDates.of(rule, start), start);
        for (var zone : ZONES) {
            Instant before = null;
            for (var date : dates) {
                var at = Due.instantOf(date, time, zone);
                assertEquals(wallTime(date.atTime(time), zone), at.atZone(zone).toLocalDateTime());
                assertTrue(before == null || at.isAfter(before), "in order");
                assertFalse(Due.instantOf(date, null, zone).isAfter(at), "not before its day");
                before = at;
            }
        }
    }

    private static LocalDateTime wallTime(LocalDateTime time, ZoneId zone) {
        var change = zone.getRules().getTransition(time);
        return change != null && change.isGap() ? time.plus(change.getDuration()) : time;
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        var any = Arbitraries.longs()
                .between(FIRST.toEpochDay(), LAST.toEpochDay())
                .map(LocalDate::ofEpochDay);
        var ends = Arbitraries.integers()
                .between(0, 16 * 12 - 1)
                .map(month -> FIRST.plusMonths(month + 1L).minusDays(1));
        var leapDays = Arbitraries.of(2020, 2024, 2028, 2032).map(year -> LocalDate.of(year, 2, 29));
        return Arbitraries.frequencyOf(Tuple.of(6, any), Tuple.of(3, ends), Tuple.of(1, leapDays));
    }

    @Provide
    Arbitrary<LocalTime> times() {
        return Arbitraries.integers().between(0, 24 * 4 - 1).map(quarter -> LocalTime.MIN.plusMinutes(15L * quarter));
    }

    @Provide
    Arbitrary<String> rules() {
        var interval = Arbitraries.integers().between(1, 9).map(n -> n == 1 ? "" : ";INTERVAL=" + n);
        var shape = Arbitraries.oneOf(daily(), weekly(), monthly(), yearly());
        var end = Arbitraries.oneOf(
                Arbitraries.just(""),
                Arbitraries.just(""),
                dates().map(until -> ";UNTIL=" + until.toString().replace("-", "")),
                Arbitraries.integers().between(1, 40).map(count -> ";COUNT=" + count));
        return Combinators.combine(shape, interval, end).as((rule, every, until) -> rule + every + until);
    }

    private static Arbitrary<String> daily() {
        return Arbitraries.oneOf(Arbitraries.just("FREQ=DAILY"), days().map(days -> "FREQ=DAILY;BYDAY=" + days));
    }

    private static Arbitrary<String> weekly() {
        var start = Arbitraries.of("", ";WKST=SU", ";WKST=MO");
        return Arbitraries.oneOf(
                Arbitraries.just("FREQ=WEEKLY"),
                Combinators.combine(days(), start).as((days, wkst) -> "FREQ=WEEKLY;BYDAY=" + days + wkst));
    }

    private static Arbitrary<String> monthly() {
        return Arbitraries.oneOf(
                Arbitraries.just("FREQ=MONTHLY"),
                monthDays().map(days -> "FREQ=MONTHLY;BYMONTHDAY=" + days),
                nthDay().map(day -> "FREQ=MONTHLY;BYDAY=" + day),
                Arbitraries.of("1", "-1", "2").map(n -> "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=" + n));
    }

    private static Arbitrary<String> yearly() {
        return Arbitraries.oneOf(
                Arbitraries.just("FREQ=YEARLY"),
                Combinators.combine(months(), monthDays())
                        .as((months, days) -> "FREQ=YEARLY;BYMONTH=" + months + ";BYMONTHDAY=" + days),
                Combinators.combine(months(), nthDay())
                        .as((months, day) -> "FREQ=YEARLY;BYMONTH=" + months + ";BYDAY=" + day),
                Arbitraries.integers().between(1, 365).map(day -> "FREQ=YEARLY;BYYEARDAY=" + day));
    }

    private static Arbitrary<String> days() {
        return joined(Arbitraries.of("MO", "TU", "WE", "TH", "FR", "SA", "SU"));
    }

    private static Arbitrary<String> nthDay() {
        return Combinators.combine(Arbitraries.of("1", "2", "3", "4", "-1"), Arbitraries.of("MO", "WE", "FR", "SU"))
                .as(String::concat);
    }

    private static Arbitrary<String> monthDays() {
        return joined(Arbitraries.of("1", "2", "13", "28", "29", "30", "31", "-1", "-2"));
    }

    private static Arbitrary<String> months() {
        return joined(Arbitraries.of("1", "2", "3", "6", "10", "12"));
    }

    private static Arbitrary<String> joined(Arbitrary<String> values) {
        return values.set()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(chosen -> chosen.stream().sorted().collect(Collectors.joining(",")));
    }
}
