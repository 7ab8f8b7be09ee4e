package dev.collega.shared.fetch;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a server of the web has answered, whatever it was.
 *
 * @param headers by name in lower case; of several of one name the first
 */
public record WebAnswer(int status, Map<String, String> headers, byte[] body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
