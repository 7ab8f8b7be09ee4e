package dev.collega.shared.problem;

import java.util.regex.Pattern;

/** Paths as they may stand in a log: some hold a secret, which is longer than any id. */
final class LoggedPath {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{40,}");

    private LoggedPath() {}

    static String of(String path) {
        return path == null ? null : SECRET.matcher(path).replaceAll("…");
    }
}
