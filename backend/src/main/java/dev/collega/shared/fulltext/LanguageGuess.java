package dev.collega.shared.fulltext;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells languages by the groups of letters that are frequent in each. */
final class LanguageGuess {

    /** What tells nothing of the language: addresses, figures and signs. */
    private static final Pattern NO_WORDS = Pattern.compile("\\w+://\\S+|[^\\p{L}\\p{M}' ]+");

    /** Letters; in less than a few words a name of a drug decides. */
    private static final int TOO_SHORT = 20;

    private static final int LONG_ENOUGH = 2_000;
    private static final double CERTAIN = 0.9;

    private LanguageGuess() {}

    /** Read when the first text is written, and not at start. */
    private static final class Profiles {

        private static final LanguageDetector DETECTOR = read();

        private static LanguageDetector read() {
            try {
                return LanguageDetectorBuilder.create(NgramExtractors.standard())
                        .shortTextAlgorithm(200)
                        .seed(0)
                        .withProfiles(new LanguageProfileReader()
                                .readBuiltIn(Stream.of(TextLanguage.values())
                                        .map(language -> LdLocale.fromString(language.code()))
                                        .toList()))
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Optional<TextLanguage> of(String text) {
        var beginning = text.substring(0, Math.min(text.length(), LONG_ENOUGH));
        var words = NO_WORDS.matcher(beginning).replaceAll(" ").strip();
        if (words.length() < TOO_SHORT) {
            return Optional.empty();
        }
        return Profiles.DETECTOR.getProbabilities(words).stream()
                .filter(guess -> guess.getProbability() >= CERTAIN)
                .findFirst()
                .flatMap(guess -> TextLanguage.ofTag(guess.getLocale().getLanguage()));
    }
}
