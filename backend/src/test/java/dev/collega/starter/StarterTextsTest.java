package dev.collega.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StarterTextsTest {

    private static final Map<String, String> EVERYTHING =
            Map.of("name", "Rui", "myName", "Ada", "occasion", "ESC Congress", "news", "on your new post");

    private final StarterLanguages languages = new StarterLanguages(new ObjectMapper());

    @Test
    void every_language_has_words_for_every_occasion_and_tone() {
        var english = languages.in("en");
        for (var language : StarterLanguages.ALL) {
            var texts = languages.in(language);
            assertEquals(english.news().keySet(), texts.news().keySet(), language);
            for (var occasion : StarterOccasion.values()) {
                for (var tone : StarterTone.values()) {
                    var drafts = texts.drafts(occasion, tone);
                    var said = language + " " + occasion + " " + tone;
                    assertTrue(
                            drafts.stream().anyMatch(draft -> !StarterFields.uses(draft, StarterFields.OCCASION)),
                            said);
                    assertFalse(texts.subject(occasion, tone).isBlank(), said);
                    drafts.forEach(draft -> {
                        var filled = StarterFields.fill(draft, EVERYTHING);
                        assertFalse(filled.contains("{"), said);
                        // What is asked or given only the writer knows.
                        var own = occasion == StarterOccasion.ASKING || occasion == StarterOccasion.GIVING;
                        assertEquals(own, filled.contains("…"), said);
                        assertTrue(filled.contains("Rui") && filled.endsWith("Ada"), said);
                        assertTrue(filled.length() < 400, said);
                    });
                }
            }
        }
    }

    @Test
    void what_is_filled_in_is_not_read_as_a_field_again() {
        assertEquals(
                "{myName} $0 \\1", StarterFields.fill("{name}", Map.of("name", "{myName} $0 \\1", "myName", "Ada")));
        assertEquals("…", StarterFields.fill("{ unknown }", Map.of()));
    }

    @Test
    void two_languages_that_share_nothing_meet_in_english() {
        assertEquals("en", StarterLanguages.shared(List.of("pl"), List.of("ja")));
        assertEquals("en", StarterLanguages.shared(List.of("de"), List.of("fr")));
        assertEquals("fr", StarterLanguages.shared(List.of("pl", "fr-CA"), List.of("FR")));
        assertEquals("de", StarterLanguages.shared(List.of("de"), List.of()));
    }
}
