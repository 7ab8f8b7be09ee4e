package dev.collega.account;

import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refuses what others would try first. There is no rule of composition: length is what makes a password good (NIST
 * SP 800-63B, ASVS 5.0 6.2).
 */
@Singleton
class PasswordRules {

    private static final String PRODUCT = "collega";

    /** Shorter names stand in too many other words: “Li” in “daylight”. */
    private static final int SHORTEST_NAME = 4;

    private final CommonPasswords common;

    PasswordRules(CommonPasswords common) {
        this.common = common;
    }

    /**
     * @param pointer the field that it came in
     * @param fullName of whom it is for, as far as it is known
     */
    void require(String pointer, String password, String email, Optional<String> fullName) {
        var folded = folded(password);
        if (common.contain(password)) {
            throw refusal(pointer, "common-password", "is one that many people use");
        }
        if (folded.contains(PRODUCT)) {
            throw refusal(pointer, "contains-product-name", "must not contain the name Collega");
        }
        if (containsAny(folded, namesIn(fullName.orElse("")))) {
            throw refusal(pointer, "contains-own-name", "must not contain your name");
        }
        if (containsAny(folded, Stream.of(folded(email.substring(0, email.indexOf('@')))))) {
            throw refusal(pointer, "contains-own-email", "must not contain your email address");
        }
    }

    private static Stream<String> namesIn(String fullName) {
        var folded = folded(fullName);
        return Stream.concat(Stream.of(folded.replaceAll("[^\\p{L}]", "")), Stream.of(folded.split("[^\\p{L}]+")));
    }

    private static boolean containsAny(String password, Stream<String> names) {
        return names.anyMatch(
                name -> name.codePointCount(0, name.length()) >= SHORTEST_NAME && password.contains(name));
    }

    /** Without case and diacritics, as people guess. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static ProblemException refusal(String pointer, String code, String message) {
        return Problems.validation(pointer, code, message);
    }
}
