package dev.collega.unnamed;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which words are shown for whom, so that at least so many members would be shown by the very same. Everybody has words
 * already where others are widened: who counted only whom the words are true of would leave somebody alone who is the one
 * of whom nothing narrower can be said.
 */
final class Crowd {

    private final Map<Traits, Traits> shown;

    private Crowd(Map<Traits, Traits> shown) {
        this.shown = shown;
    }

    /**
     * @param members how many there are of each
     * @param least how many must be shown by the same words
     */
    static Crowd of(Map<Traits, Integer> members, int least) {
        var shown = new TreeMap<Traits, Traits>(Traits.ORDER);
        var left = new HashSet<>(members.keySet());
        for (var wider : Traits.WIDER) {
            for (var group : groups(left, wider::apply).entrySet()) {
                var same = new HashSet<>(group.getValue());
                shown.forEach((traits, words) -> {
                    if (words.equals(group.getKey())) {
                        same.add(traits);
                    }
                });
                if (count(members, same) >= least) {
                    group.getValue().forEach(traits -> shown.put(traits, group.getKey()));
                    left.removeAll(group.getValue());
                }
            }
        }
        while (!left.isEmpty() && count(members, left) < least && !shown.isEmpty()) {
            join(members, shown, left);
        }
        if (count(members, left) >= least) {
            left.forEach(traits -> shown.put(traits, Traits.OF_ANYBODY));
        }
        return new Crowd(shown);
    }

    /** Too few are left for words of their own: the smallest of the other groups is shown by the same as they. */
    private static void join(Map<Traits, Integer> members, Map<Traits, Traits> shown, Set<Traits> left) {
        var groups = groups(shown.keySet(), shown::get);
        var smallest = groups.keySet().stream()
                .min((one, other) -> {
                    var bySize = Integer.compare(count(members, groups.get(one)), count(members, groups.get(other)));
                    return bySize != 0 ? bySize : Traits.ORDER.compare(one, other);
                })
                .orElseThrow();
        left.addAll(groups.get(smallest));
        groups.get(smallest).forEach(shown::remove);
    }

    private interface Words {
        Traits of(Traits traits);
    }

    private static Map<Traits, Set<Traits>> groups(Collection<Traits> some, Words words) {
        var groups = new HashMap<Traits, Set<Traits>>();
        some.forEach(traits ->
                groups.computeIfAbsent(words.of(traits), key -> new HashSet<>()).add(traits));
        return groups;
    }

    private static int count(Map<Traits, Integer> members, Collection<Traits> some) {
        return some.stream().mapToInt(members::get).sum();
    }

    boolean knows(Traits traits) {
        return shown.containsKey(traits);
    }

    /** Empty where even with everybody there are too few. */
    Optional<Traits> shown(Traits traits) {
        return Optional.ofNullable(shown.get(traits));
    }
}
