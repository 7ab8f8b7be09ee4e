package dev.collega.delivery;

import dev.collega.shared.mail.Letter;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The words of our mail: plain text files whose first line is the subject, and HTML beside some of them. */
@Singleton
class Templates {

    private final Engine engine = Engine.builder().addDefaults().build();
    private final Map<String, Optional<Template>> parsed = new ConcurrentHashMap<>();

    Mail write(UUID id, Letter letter) {
        var values = tidied(letter.values(), text -> text);
        var lines = template(letter.template() + ".txt")
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no template of mail named " + letter.template() + "."))
                .instance()
                .data(values)
                .render()
                .split("\\R", 2);
        var html = template(letter.template() + ".html")
                .map(page -> page.instance()
                        .data(tidied(letter.values(), Templates::escaped))
                        .render())
                .orElse(null);
        return new Mail(id, letter.to(), lines[0].strip(), lines[1].strip() + "\n", html, letter.headers());
    }

    private Optional<Template> template(String file) {
        return parsed.computeIfAbsent(file, this::parse);
    }

    private Optional<Template> parse(String name) {
        try (var file = Templates.class.getResourceAsStream("/templates/mail/" + name)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(engine.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What comes from outside stays on its line: it could otherwise begin a text, or a header, of its own. */
    private static Map<String, Object> tidied(Map<?, ?> values, UnaryOperator<String> shown) {
        var tidy = new HashMap<String, Object>();
        values.forEach((name, value) -> tidy.put(name.toString(), tidied(value, shown)));
        return tidy;
    }

    private static Object tidied(Object value, UnaryOperator<String> shown) {
        if (value instanceof Map<?, ?> map) {
            return tidied(map, shown);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> tidied(item, shown)).toList();
        }
        return value instanceof String text
                ? shown.apply(
                        text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip())
                : value;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
