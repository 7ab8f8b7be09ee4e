package dev.collega.webapp;

import java.util.Locale;
import java.util.function.Predicate;

/** How the build has compressed a file beforehand, best first. */
enum Encoding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz"),
    NONE("identity", "");

    private final String token;
    private final String suffix;

    Encoding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    /** The best of those that are there and that the client takes (RFC 9110, 12.5.3). */
    static Encoding best(String accepted, Predicate<Encoding> there) {
        for (var encoding : values()) {
            if (encoding == NONE || encoding.isAccepted(accepted) && there.test(encoding)) {
                return encoding;
            }
        }
        return NONE;
    }

    static Encoding of(String suffix) {
        for (var encoding : values()) {
            if (encoding.suffix.equals(suffix)) {
                return encoding;
            }
        }
        return NONE;
    }

    String token() {
        return token;
    }

    String suffix() {
        return suffix;
    }

    private boolean isAccepted(String accepted) {
        if (accepted == null) {
            return false;
        }
        for (var element : accepted.toLowerCase(Locale.ROOT).split(",")) {
            var parts = element.replace(" ", "").split(";");
            if (parts[0].equals(token)) {
                return parts.length < 2 || !parts[1].matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
