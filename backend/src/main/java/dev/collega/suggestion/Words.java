package dev.collega.suggestion;

import java.util.ArrayList;
import java.util.List;

/** Puts things in a row as people say them. */
final class Words {

    private Words() {}

    /** "Ana", "Ana and Ben", "Ana, Ben and 3 others". */
    static String someOf(int count, List<String> some) {
        var said = new ArrayList<>(some);
        var others = count - some.size();
        if (others > 0) {
            said.add(others == 1 ? "one other" : others + " others");
        }
        var last = said.remove(said.size() - 1);
        return said.isEmpty() ? last : String.join(", ", said) + " and " + last;
    }
}
