package dev.collega.card;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** Eight characters that are read aloud and typed without a mistake: none that looks like another, no words. */
final class CardCode {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CardCode() {}

    static String random() {
        var code = new StringBuilder(LENGTH);
        for (var at = 0; at < LENGTH; at++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** As it is kept, however it was typed; empty for what can be none. */
    static Optional<String> read(String typed) {
        var code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s.-]", "");
        return code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? Optional.of(code)
                : Optional.empty();
    }
}
