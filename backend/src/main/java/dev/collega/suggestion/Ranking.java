package dev.collega.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Chooses a page from candidates who come best first. Left to itself a ranking by what we have in common keeps everybody
 * among their own kind; so, on purpose, every fourth place of a page is for another discipline as long as there is anybody.
 */
final class Ranking {

    private static final int PLACES_FOR_ONE_OF_ANOTHER_DISCIPLINE = 4;

    private Ranking() {}

    static List<Candidate> choose(List<Candidate> candidates, int limit, Predicate<Candidate> ofAnotherDiscipline) {
        var left = new ArrayList<>(candidates);
        var chosen = new ArrayList<Candidate>();
        var others = 0;
        while (chosen.size() < limit && !left.isEmpty()) {
            var owed = (chosen.size() + 1) / PLACES_FOR_ONE_OF_ANOTHER_DISCIPLINE > others;
            var next =
                    owed ? left.stream().filter(ofAnotherDiscipline).findFirst().orElse(left.get(0)) : left.get(0);
            left.remove(next);
            chosen.add(next);
            others += ofAnotherDiscipline.test(next) ? 1 : 0;
        }
        return chosen;
    }
}
