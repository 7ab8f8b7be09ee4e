package dev.collega.account;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The 10,000 passwords that are met most often, and the 10,000 most common among those of 12 characters and more (from
 * Mark Burnett's ten million passwords, which he gave to the public domain). What is tried first against every account
 * are these, these twice over, and these with a number behind.
 */
@Singleton
class CommonPasswords {

    private static final int LONGEST_TRIVIAL_UNIT = 3;

    private final Set<String> common = new HashSet<>();

    CommonPasswords() {
        read("most-common.txt");
        read("most-common-long.txt");
    }

    private void read(String name) {
        var file = CommonPasswords.class.getResourceAsStream("/passwords/" + name);
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().forEach(common::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contain(String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        return isCommon(lower) || isCommon(lower.strip()) || isCommon(lower.replaceFirst("[^\\p{L}]+$", ""));
    }

    private boolean isCommon(String password) {
        var unit = unit(password);
        return common.contains(password)
                || common.contains(unit)
                || unit.length() < password.length() && unit.length() <= LONGEST_TRIVIAL_UNIT;
    }

    /** What the password repeats from its beginning to its end; all of it where it repeats nothing. */
    private static String unit(String password) {
        var again = (password + password).indexOf(password, 1);
        return again < 0 ? password : password.substring(0, again);
    }
}
