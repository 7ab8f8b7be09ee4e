package dev.collega.delivery;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.shared.mail.Letter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TemplatesTest {

    private static final Path FOLDER = Path.of("src/main/resources/templates/mail");
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

    private final Templates templates = new Templates();

    @Test
    void every_template_makes_a_mail_with_a_subject_on_its_first_line() throws Exception {
        try (var files = Files.list(FOLDER)) {
            // What a reminder says, ReminderTest reads.
            for (var file : files.filter(one -> one.toString().endsWith(".txt"))
                    .filter(one -> !one.endsWith("reminder.txt"))
                    .toList()) {
                var source = Files.readString(file);
                var values = VALUE.matcher(source)
                        .results()
                        .map(value -> value.group(1))
                        .distinct()
                        .collect(Collectors.toMap(name -> name, name -> "«" + name + "»"));
                var name = file.getFileName().toString().replace(".txt", "");
                var mail = templates.write(UUID.randomUUID(), new Letter(null, "ada@tests.example", name, values));
                assertFalse(mail.subject().isBlank(), name);
                assertTrue(mail.subject().length() <= 78, name);
                assertTrue(mail.text().length() > 40, name);
                values.values().forEach(value -> assertTrue(mail.text().contains(value), name + " " + value));
            }
        }
    }

    @Test
    void a_template_that_is_not_there_and_a_value_that_is_missing_are_noticed_at_once() {
        assertThrows(IllegalArgumentException.class, () -> write("no-such-template", Map.of()));
        assertThrows(RuntimeException.class, () -> write("password-reset", Map.of()));
    }

    private void write(String name, Map<String, String> values) {
        templates.write(UUID.randomUUID(), new Letter(null, "ada@tests.example", name, values));
    }
}
