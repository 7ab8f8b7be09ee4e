package dev.collega.guard.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The sentences of {@code src/test/resources/guard}; \\n in them is a new line. */
final class Corpus {

    /**
     * @param confidence absent where the guard has nothing to find
     * @param start where the words begin that tell who it is, and {@code end} where they end; -1 where the corpus does not say
     */
    record Sentence(String kind, Confidence confidence, String text, int start, int end) {}

    private static final String OPENING = "\u27e6";
    private static final String CLOSING = "\u27e7";

    private Corpus() {}

    static List<Sentence> read(String file) {
        try (var in = Corpus.class.getResourceAsStream("/guard/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Corpus::sentence)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Sentence sentence(String line) {
        var parts = line.split("\t");
        var known = parts.length == 3
                && Arrays.stream(Confidence.values()).anyMatch(one -> one.name().equals(parts[1]));
        var marked = parts[parts.length - 1].replace("\\n", "\n");
        return new Sentence(
                parts[0],
                known ? Confidence.valueOf(parts[1]) : null,
                marked.replace(OPENING, "").replace(CLOSING, ""),
                marked.indexOf(OPENING),
                marked.lastIndexOf(CLOSING) - 1);
    }
}
