package dev.collega.shared.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of an archive that was brought in. */
public final class ImportReport {

    private static final int MOST_NOTES = 20;

    /** @param known what was there already, and stayed as it was */
    public record Count(int added, int known) {

        Count plus(int moreAdded, int moreKnown) {
            return new Count(added + moreAdded, known + moreKnown);
        }
    }

    private final Map<String, Count> counts = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    void count(String noun, int added, int known) {
        counts.put(noun, counts.getOrDefault(noun, new Count(0, 0)).plus(added, known));
    }

    /** Something that its owner should know and that stops nothing. */
    public void note(String sentence) {
        if (notes.size() < MOST_NOTES && !notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    public Map<String, Count> counts() {
        return counts;
    }

    public List<String> notes() {
        return notes;
    }
}
