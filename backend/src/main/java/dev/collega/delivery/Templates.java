package dev.collega.delivery;

import dev.collega.shared.mail.Letter;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The words of our mail: plain text files whose first line is the subject. */
@Singleton
class Templates {

    private final Engine engine = Engine.builder().addDefaults().build();
    private final Map<String, Template> parsed = new ConcurrentHashMap<>();

    Mail write(UUID id, Letter letter) {
        var lines = parsed.computeIfAbsent(letter.template(), this::parse)
                .instance()
                .data(tidied(letter.values()))
                .render()
                .split("\\R", 2);
        return new Mail(id, letter.to(), lines[0].strip(), lines[1].strip() + "\n");
    }

    private Template parse(String name) {
        try (var file = Templates.class.getResourceAsStream("/templates/mail/" + name + ".txt")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no template of mail named " + name + ".");
            }
            return engine.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What comes from outside stays on its line: it could otherwise begin a text, or a header, of its own. */
    private static Map<String, String> tidied(Map<String, String> values) {
        var tidy = new HashMap<String, String>();
        values.forEach((name, value) -> tidy.put(
                name, value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip()));
        return tidy;
    }
}
