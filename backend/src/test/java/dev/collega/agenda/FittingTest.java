package dev.collega.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Holds the cutting against all the ways there are, for lists that are short enough to try them all. */
class FittingTest {

    private static final int LISTS = 4_000;
    private static final int LONGEST = 10;

    private record Line(int place, int minutes) {}

    @Test
    void no_other_choice_that_fits_has_more_of_what_stands_first() {
        var random = new Random(5);
        for (var n = 0; n < LISTS; n++) {
            var lines = lines(random);
            var minutes = random.nextInt(40);
            var most = random.nextInt(LONGEST + 1);
            var chosen = Fitting.fit(lines, Line::minutes, minutes, most);
            assertTrue(fits(chosen, minutes, most), () -> chosen + " in " + minutes);
            assertEquals(best(lines, minutes, most), chosen, () -> lines + " in " + minutes);
        }
    }

    @Test
    void what_is_too_long_is_passed_over() {
        var call = new Line(0, 10);
        var words = List.of(new Line(1, 2), new Line(2, 2));
        assertEquals(words, Fitting.fit(List.of(call, words.get(0), words.get(1)), Line::minutes, 5, 25));
        assertEquals(List.of(call), Fitting.fit(List.of(call, words.get(0)), Line::minutes, 11, 25));
    }

    private static List<Line> lines(Random random) {
        var lines = new ArrayList<Line>();
        var length = random.nextInt(LONGEST + 1);
        for (var place = 0; place < length; place++) {
            lines.add(new Line(place, 1 + random.nextInt(random.nextBoolean() ? 5 : 30)));
        }
        return lines;
    }

    private static boolean fits(List<Line> chosen, int minutes, int most) {
        return chosen.size() <= most && chosen.stream().mapToInt(Line::minutes).sum() <= minutes;
    }

    /** Of all choices that fit, the one that takes the first line if any does, of those the second, and so on. */
    private static List<Line> best(List<Line> lines, int minutes, int most) {
        for (var choice = (1 << lines.size()) - 1; choice >= 0; choice--) {
            var chosen = chosen(lines, choice);
            if (fits(chosen, minutes, most)) {
                return chosen;
            }
        }
        throw new AssertionError("nothing always fits");
    }

    /** The first line is the highest bit. */
    private static List<Line> chosen(List<Line> lines, int choice) {
        return lines.stream()
                .filter(line -> (choice & (1 << (lines.size() - 1 - line.place()))) != 0)
                .toList();
    }
}
