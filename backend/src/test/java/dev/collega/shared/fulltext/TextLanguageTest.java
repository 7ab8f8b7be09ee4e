package dev.collega.shared.fulltext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Has anybody seen bradycardia after switching from metoprolol to bisoprolol?",
                "DE | Wir haben auf der Station die Übergabe nach SBAR eingeführt.",
                "FR | Comment organisez-vous la visite du matin en réanimation ?",
                "ES | ¿Cómo organizan ustedes la entrega de turno en la unidad?",
                "PT | Como fazem a passagem de turno na vossa unidade de cuidados intensivos?",
                "IT | Come organizzate il passaggio di consegne in terapia intensiva?",
                "NL | Hoe regelen jullie de overdracht op de afdeling intensive care?",
                "SV | Hur gör ni överlämningen på er intensivvårdsavdelning?",
                "EN | Sepsis bundle: https://example.org/de/herz-und-kreislauf lactate, cultures, antibiotics in the hour",
            })
    void a_sentence_tells_its_language(TextLanguage language, String text) {
        assertEquals(language, TextLanguage.of(text, null));
    }

    @Test
    void what_is_too_short_tells_nothing() {
        for (var text : List.of("", "Danke", "Well said.", "CRP 120, INR 2.1", "\u0001 \ud800 ?!")) {
            assertNull(TextLanguage.of(text, null), text);
        }
    }

    @Test
    void what_is_not_wanted_is_told_apart() {
        assertEquals(
                new Typed(
                        "sepsis \"septic shock\" or lactate",
                        "sepsis septic shock lactate",
                        List.of("\"in children\"", "rats")),
                Typed.of(" sepsis \"septic shock\" or  lactate -\"in children\" --rats -"));
        assertEquals(new Typed("\"open", "open", List.of()), Typed.of("\"open"));
        assertEquals(new Typed("beta-blocker", "beta-blocker", List.of()), Typed.of("beta-blocker"));
    }
}
