package dev.collega.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Cuts a list that comes best first to the minutes and the number that there are. What takes longer than is left is passed
 * over, so that one long call does not keep five short words from being said; but nothing is left out for the sake of what
 * stands below it. (To pack as many points as possible into the minutes would do that: five short words together always
 * outweigh the call, week after week.)
 */
final class Fitting {

    private Fitting() {}

    static <T> List<T> fit(List<T> bestFirst, ToIntFunction<T> minutesOf, int minutes, int most) {
        var chosen = new ArrayList<T>();
        var left = minutes;
        for (var item : bestFirst) {
            if (chosen.size() == most) {
                break;
            }
            var takes = minutesOf.applyAsInt(item);
            if (takes <= left) {
                left -= takes;
                chosen.add(item);
            }
        }
        return chosen;
    }
}
