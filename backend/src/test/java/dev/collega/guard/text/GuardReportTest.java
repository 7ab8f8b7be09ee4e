package dev.collega.guard.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How good the guard is, class by class, on sentences written for it; the figures are printed with the tests. */
class GuardReportTest {

    private static final double RECALL = 0.97;
    private static final double FALSE_BLOCKS = 0.005;
    private static final double FALSE_QUESTIONS = 0.01;

    /** A label may stand within a finding before what it labels, nothing behind it. */
    private static final double EXACT = 0.95;

    private static final class Line {
        private int there;
        private int found;
        private int asThisClass;
        private int claimed;
        private int rightlyClaimed;
    }

    private static final class Places {
        private int told;
        private int whole;
        private int exact;
    }

    @Test
    void the_goals_are_met_on_the_corpus() {
        var positive = Corpus.read("positive.tsv");
        var negative = Corpus.read("negative.tsv");
        assertTrue(count(positive, Confidence.HIGH) >= 500, "positive sentences");
        assertTrue(negative.size() >= 2000, "negative sentences");
        assertEquals(
                Identifier.values().length,
                positive.stream().map(Corpus.Sentence::kind).distinct().count(),
                "every class has sentences");
        judge("corpus", positive, negative);
    }

    @ParameterizedTest
    @ValueSource(strings = {"held-out", "clinicians", "unseen"})
    void the_goals_are_met_on_what_was_held_out_once(String set) {
        var all = Corpus.read(set + ".tsv");
        judge(
                set,
                all.stream().filter(one -> one.confidence() != null).toList(),
                all.stream().filter(one -> one.confidence() == null).toList());
    }

    @Test
    void titles_of_papers_are_left_alone() throws IOException {
        var file = medline();
        assumeTrue(
                Files.isReadable(file),
                "There is no MEDLINE file at " + file + ": set collega.guard.medline to have its titles read.");
        var titles = titles(Files.readAllLines(file));
        var blocked =
                titles.stream().filter(title -> finds(title, Confidence.HIGH)).toList();
        var asked =
                titles.stream().filter(title -> finds(title, Confidence.MEDIUM)).toList();
        System.out.printf(
                "PHI guard, titles of papers: %d, blocked %d, asked about %d%n",
                titles.size(), blocked.size(), asked.size());
        assertTrue(titles.size() >= 50);
        assertEquals(List.of(), blocked);
        assertEquals(List.of(), asked);
    }

    private static void judge(String name, List<Corpus.Sentence> positive, List<Corpus.Sentence> negative) {
        var classes = new TreeMap<Identifier, Line>();
        for (var kind : Identifier.values()) {
            classes.put(kind, new Line());
        }
        var missed = new ArrayList<String>();
        var places = new Places();
        var found = 0;
        var mediumFound = 0;
        for (var sentence : positive) {
            var kind = Identifier.valueOf(sentence.kind());
            var findings = PatientGuard.findings(sentence.text(), Strictness.PUBLIC);
            if (sentence.confidence() == Confidence.MEDIUM) {
                mediumFound += findings.isEmpty() ? 0 : 1;
                continue;
            }
            var high = findings.stream()
                    .filter(one -> one.confidence() == Confidence.HIGH)
                    .toList();
            var line = classes.get(kind);
            line.there++;
            if (high.isEmpty()) {
                missed.add(sentence.text());
            } else {
                line.found++;
                found++;
                place(sentence, high, places);
                line.asThisClass += high.stream().anyMatch(one -> one.kind() == kind) ? 1 : 0;
            }
            high.forEach(one -> classes.get(one.kind()).claimed++);
            high.forEach(one -> classes.get(one.kind()).rightlyClaimed += one.kind() == kind ? 1 : 0);
        }
        var blocked = new ArrayList<String>();
        var asked = new ArrayList<String>();
        for (var sentence : negative) {
            var findings = PatientGuard.findings(sentence.text(), Strictness.PUBLIC);
            findings.stream()
                    .filter(one -> one.confidence() == Confidence.HIGH)
                    .forEach(one -> classes.get(one.kind()).claimed++);
            if (findings.stream().anyMatch(one -> one.confidence() == Confidence.HIGH)) {
                blocked.add(sentence.text());
            } else if (!findings.isEmpty()) {
                asked.add(sentence.text());
            }
        }
        var high = count(positive, Confidence.HIGH);
        var medium = count(positive, Confidence.MEDIUM);
        print(name, classes, found, high, mediumFound, medium, blocked.size(), asked.size(), negative.size());
        System.out.printf(
                "told where: %d, found whole %s, and nothing else %s%n",
                places.told, share(places.whole, places.told), share(places.exact, places.told));
        assertTrue(found >= RECALL * high, () -> "Missed: " + missed);
        assertTrue(mediumFound >= 0.9 * medium, "medium recall");
        assertTrue(blocked.size() <= FALSE_BLOCKS * negative.size(), () -> "Blocked: " + blocked);
        assertTrue(asked.size() <= Math.max(1, FALSE_QUESTIONS * negative.size()), () -> "Asked about: " + asked);
        assertTrue(places.exact >= EXACT * places.told, "places");
    }

    private static void place(Corpus.Sentence sentence, List<Finding> high, Places places) {
        if (sentence.start() < 0) {
            return;
        }
        places.told++;
        var whole = high.stream()
                .filter(one -> one.start() <= sentence.start() && one.end() >= sentence.end())
                .toList();
        places.whole += whole.isEmpty() ? 0 : 1;
        places.exact += whole.stream().anyMatch(one -> one.end() == sentence.end()) ? 1 : 0;
    }

    private static void print(
            String name,
            TreeMap<Identifier, Line> classes,
            int found,
            long high,
            int mediumFound,
            long medium,
            int blocked,
            int asked,
            int negatives) {
        var report = new StringBuilder("PHI guard, " + name + "\n");
        report.append("%-18s %9s %7s %9s %10s%n".formatted("class", "sentences", "recall", "as class", "precision"));
        classes.forEach((kind, line) -> {
            if (line.there > 0) {
                report.append("%-18s %9d %7s %9s %10s%n"
                        .formatted(
                                kind,
                                line.there,
                                share(line.found, line.there),
                                share(line.asThisClass, line.there),
                                share(line.rightlyClaimed, line.claimed)));
            }
        });
        report.append("high confidence: recall %s of %d; medium: found %s of %d%n"
                .formatted(share(found, high), high, share(mediumFound, medium), medium));
        report.append("false blocks %s, false questions %s of %d%n"
                .formatted(share(blocked, negatives), share(asked, negatives), negatives));
        System.out.print(report);
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.4f", (double) part / whole);
    }

    private static long count(List<Corpus.Sentence> sentences, Confidence confidence) {
        return sentences.stream().filter(one -> one.confidence() == confidence).count();
    }

    private static boolean finds(String text, Confidence confidence) {
        return PatientGuard.findings(text, Strictness.PUBLIC).stream().anyMatch(one -> one.confidence() == confidence);
    }

    private static Path medline() {
        var named = System.getProperty("collega.guard.medline");
        return named != null ? Path.of(named) : Path.of("../../shared/data/medline/citations.nbib");
    }

    private static List<String> titles(List<String> lines) {
        var titles = new ArrayList<String>();
        var inTitle = false;
        for (var line : lines) {
            if (line.startsWith("TI  - ")) {
                titles.add(line.substring(6));
                inTitle = true;
            } else if (inTitle && line.startsWith("      ")) {
                titles.add(titles.remove(titles.size() - 1) + " " + line.strip());
            } else {
                inTitle = false;
            }
        }
        return titles;
    }
}
