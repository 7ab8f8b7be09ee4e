package dev.collega.vocabulary;

/** Why a file of topics cannot be loaded, as a sentence for whoever gave it; nothing of it has been loaded. */
public final class TopicFileProblem extends RuntimeException {

    TopicFileProblem(String sentence) {
        super(sentence);
    }

    TopicFileProblem(int line, String why) {
        this("Line %d %s.".formatted(line, why));
    }
}
