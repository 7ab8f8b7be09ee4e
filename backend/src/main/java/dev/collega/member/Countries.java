package dev.collega.member;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Countries as people type them: by ISO 3166 code, or by name in English or in a language spoken there. The names are
 * those of the Unicode CLDR; asking the platform for them would take a second and 15 MB.
 */
final class Countries {

    private static final Map<String, String> CODES = read();

    private Countries() {}

    static Optional<String> codeOf(String typed) {
        return Optional.ofNullable(CODES.get(plain(typed)));
    }

    private static Map<String, String> read() {
        var codes = new HashMap<String, String>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Countries.class.getResourceAsStream("/vocabulary/countries.tsv"), StandardCharsets.UTF_8))) {
            lines.lines().map(line -> line.split("\t")).forEach(fields -> {
                for (var name : fields) {
                    codes.put(plain(name), fields[0]);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
