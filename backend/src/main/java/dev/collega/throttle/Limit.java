package dev.collega.throttle;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** So many requests in each stretch of time; as a setting {@code 300/PT5M}. */
record Limit(long requests, Duration per) {

    static Limit parse(CharSequence setting) {
        var parts = setting.toString().split("/");
        try {
            var limit = new Limit(Long.parseLong(parts[0].strip()), Duration.parse(parts[1].strip()));
            if (parts.length == 2 && limit.requests > 0 && limit.per.toSeconds() > 0) {
                return limit;
            }
        } catch (ArrayIndexOutOfBoundsException | NumberFormatException | DateTimeParseException e) {
            // Answered below.
        }
        throw new IllegalArgumentException(
                "A limit is a number of requests and an ISO 8601 duration, such as 300/PT5M, and not ‘%s’."
                        .formatted(setting));
    }

    @Override
    public String toString() {
        return requests + "/" + per;
    }
}
