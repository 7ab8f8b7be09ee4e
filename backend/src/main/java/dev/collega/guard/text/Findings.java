package dev.collega.guard.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what rules find, in places of the original text; of two that overlap the surer, else the earlier one stays. */
final class Findings {

    private static final int MOST = 50;

    private final PlainText plain;
    private final List<Finding> found = new ArrayList<>();

    Findings(PlainText plain) {
        this.plain = plain;
    }

    void high(Identifier kind, String rule, int start, int end) {
        add(kind, Confidence.HIGH, rule, start, end);
    }

    void medium(Identifier kind, String rule, int start, int end) {
        add(kind, Confidence.MEDIUM, rule, start, end);
    }

    private void add(Identifier kind, Confidence confidence, String rule, int start, int end) {
        var finding = new Finding(kind, confidence, rule, plain.originalStart(start), plain.originalEnd(end));
        if (found.size() < MOST
                && found.stream()
                        .noneMatch(other -> other.confidence() == Confidence.HIGH && other.overlaps(finding))) {
            found.add(finding);
        }
    }

    List<Finding> sorted() {
        if (found.isEmpty()) {
            return List.of();
        }
        found.sort(Comparator.comparing(Finding::confidence)
                .thenComparing(finding -> finding.start() - finding.end())
                .thenComparing(Finding::start));
        var kept = new ArrayList<Finding>();
        for (var finding : found) {
            if (kept.stream().noneMatch(finding::overlaps)) {
                kept.add(finding);
            }
        }
        kept.sort(Comparator.comparing(Finding::start));
        return List.copyOf(kept);
    }
}
