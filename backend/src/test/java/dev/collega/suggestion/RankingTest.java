package dev.collega.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static Candidate a(String profession, double score) {
        return new Candidate(UUID.randomUUID(), profession, score, List.of());
    }

    private static List<Double> chosen(int limit, Candidate... candidates) {
        return Ranking.choose(
                        List.of(candidates),
                        limit,
                        candidate -> !candidate.profession().equals("nurse"))
                .stream()
                .map(Candidate::score)
                .toList();
    }

    @Test
    void every_fourth_place_is_for_another_discipline() {
        assertEquals(
                List.of(9.0, 8.0, 7.0, 2.0, 6.0, 5.0, 4.0, 1.0),
                chosen(
                        8,
                        a("nurse", 9),
                        a("nurse", 8),
                        a("nurse", 7),
                        a("nurse", 6),
                        a("nurse", 5),
                        a("nurse", 4),
                        a("nurse", 3),
                        a("pharmacist", 2),
                        a("midwife", 1)));
    }

    @Test
    void who_comes_there_by_themselves_pays_for_the_share() {
        assertEquals(
                List.of(9.0, 8.0, 7.0, 6.0),
                chosen(4, a("midwife", 9), a("nurse", 8), a("nurse", 7), a("nurse", 6), a("midwife", 1)));
    }

    @Test
    void where_there_is_nobody_of_another_discipline_no_place_stays_empty() {
        var nurses = Stream.iterate(9.0, score -> score - 1)
                .limit(6)
                .map(score -> a("nurse", score))
                .toArray(Candidate[]::new);
        assertEquals(List.of(9.0, 8.0, 7.0, 6.0, 5.0), chosen(5, nurses));
    }

    @Test
    void things_are_put_in_a_row_as_people_say_them() {
        assertEquals("Ana", Words.someOf(1, List.of("Ana")));
        assertEquals("Ana and Ben", Words.someOf(2, List.of("Ana", "Ben")));
        assertEquals("Ana, Ben and one other", Words.someOf(3, List.of("Ana", "Ben")));
        assertEquals("Ana, Ben and 7 others", Words.someOf(9, List.of("Ana", "Ben")));
    }
}
