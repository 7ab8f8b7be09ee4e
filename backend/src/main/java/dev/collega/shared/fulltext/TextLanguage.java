package dev.collega.shared.fulltext;

import java.util.Locale;
import java.util.Optional;

/** The languages whose words are known by their stems; each has a configuration of text search in the database. */
public enum TextLanguage {
    DA,
    DE,
    EL,
    EN,
    ES,
    FI,
    FR,
    HU,
    IT,
    NL,
    NO,
    PT,
    RO,
    RU,
    SV,
    TR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String configuration() {
        return "public.words_" + code();
    }

    /** @param tag BCP 47, of which the first part counts */
    public static Optional<TextLanguage> ofTag(String tag) {
        var code = Locale.forLanguageTag(tag.strip()).getLanguage();
        for (var language : values()) {
            if (language.code().equals(code) || (language == NO && (code.equals("nb") || code.equals("nn")))) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /**
     * In which language a text is written.
     *
     * @param otherwise where it is too short to tell, or in none of them
     */
    public static TextLanguage of(String text, TextLanguage otherwise) {
        return LanguageGuess.of(text).orElse(otherwise);
    }
}
