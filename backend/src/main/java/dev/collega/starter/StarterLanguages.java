package dev.collega.starter;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The languages in which there are drafts. */
@Singleton
class StarterLanguages {

    /** The one for two of whom nothing better is known comes first. */
    static final List<String> ALL = List.of("en", "pt", "de", "es", "fr");

    private final Map<String, StarterTexts> texts = new LinkedHashMap<>();

    StarterLanguages(ObjectMapper json) {
        for (var language : ALL) {
            try (var file = StarterLanguages.class.getResourceAsStream("/starters/" + language + ".json")) {
                texts.put(language, json.readValue(file, StarterTexts.class));
            } catch (IOException e) {
                throw new UncheckedIOException("starters/" + language, e);
            }
        }
    }

    StarterTexts in(String language) {
        return texts.get(language);
    }

    /**
     * The first of mine that they speak too; where nothing is known of theirs, the first of mine; English where that is
     * none of ours.
     *
     * @param mine BCP 47 tags, the one that I like best first
     */
    static String shared(List<String> mine, List<String> theirs) {
        var known = theirs.stream().map(StarterLanguages::base).toList();
        return mine.stream()
                .map(StarterLanguages::base)
                .filter(ALL::contains)
                .filter(language -> known.isEmpty() || known.contains(language))
                .findFirst()
                .orElse(ALL.get(0));
    }

    private static String base(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
