package dev.collega.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyRotationTest {

    @TempDir
    Path folder;

    private final Console console = new Console(new PrintStream(new ByteArrayOutputStream()));
    private HomeFolder home;

    @BeforeEach
    void open_the_home_folder() {
        home = HomeFolder.open(folder.resolve("home"));
        System.setProperty("collega.home", home.path().toString());
    }

    @AfterEach
    void close_it() {
        System.clearProperty("collega.home");
        home.close();
    }

    @Test
    void a_first_start_makes_the_key_that_signs_and_the_next_one() throws IOException {
        var keys = Keys.in(home, console);
        assertEquals(List.of(file("next-signing-key.pem")), keys.publishedKeys());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(file("next-signing-key.pem"))));
    }

    @Test
    void a_folder_from_before_there_were_two_keeps_its_key_and_gets_a_next_one() throws IOException {
        var signingKey = Files.readString(Keys.in(home, console).signingKey());
        Files.delete(file("next-signing-key.pem"));
        var keys = Keys.in(home, console);
        assertEquals(signingKey, Files.readString(keys.signingKey()));
        assertTrue(Files.exists(file("next-signing-key.pem")));
    }

    @Test
    void after_a_rotation_the_next_key_signs_and_the_former_is_still_published() throws IOException {
        var before = Keys.in(home, console);
        var former = RsaKeys.publicHalf(before.signingKey());
        var next = Files.readString(file("next-signing-key.pem"));
        var secret = before.secret();

        assertEquals(0, rotate("rotate-keys"));

        var keys = Keys.in(home, console);
        assertEquals(next, Files.readString(keys.signingKey()));
        assertEquals(2, keys.publishedKeys().size());
        assertEquals(former, Files.readString(keys.publishedKeys().get(1)).strip());
        assertNotEquals(next, Files.readString(keys.publishedKeys().get(0)));
        assertEquals(secret, keys.secret());
        assertNothingIsLeftBehind();
    }

    @Test
    void two_rotations_in_a_row_keep_both_former_keys() {
        Keys.in(home, console);
        assertEquals(0, rotate("rotate-keys"));
        assertEquals(0, rotate("rotate-keys"));
        assertEquals(3, Keys.in(home, console).publishedKeys().size());
    }

    @Test
    void a_former_key_is_forgotten_after_a_week() throws IOException {
        var keys = Keys.in(home, console);
        Files.writeString(file("former-key-1500000000.pem"), "old");
        Files.writeString(file("former-key-notes.pem"), "not ours");
        assertEquals(1, Keys.in(home, console).publishedKeys().size());
        assertFalse(Files.exists(file("former-key-1500000000.pem")));
        assertTrue(Files.exists(file("former-key-notes.pem")));
        assertEquals(keys, Keys.in(home, console));
    }

    @Test
    void after_a_leak_no_key_of_before_is_published() throws IOException {
        var before = new TreeSet<String>();
        var keys = Keys.in(home, console);
        assertEquals(0, rotate("rotate-keys"));
        before.add(Files.readString(keys.signingKey()));
        for (var file : keys.publishedKeys()) {
            before.add(Files.readString(file));
        }

        assertEquals(0, rotate("rotate-keys", "--leaked"));

        keys = Keys.in(home, console);
        assertEquals(1, keys.publishedKeys().size());
        assertFalse(before.contains(Files.readString(keys.signingKey())));
        assertFalse(before.contains(Files.readString(keys.publishedKeys().get(0))));
    }

    @Test
    void a_rotation_that_was_interrupted_is_completed_by_the_next_start() throws IOException {
        var keys = Keys.in(home, console);
        Files.move(file("next-signing-key.pem"), keys.signingKey(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertTrue(Files.exists(Keys.in(home, console).publishedKeys().get(0)));
    }

    @Test
    void what_cannot_be_rotated_is_refused() {
        assertEquals(1, rotate("rotate-keys"), "no keys yet");
        assertFalse(Files.exists(file("")), "nor made by asking");
        Keys.in(home, console);
        assertEquals(1, rotate("rotate-keys", "--all"));
        System.setProperty("collega.tokens.signing-key-file", "/somewhere/key.pem");
        try {
            assertEquals(1, rotate("rotate-keys"));
        } finally {
            System.clearProperty("collega.tokens.signing-key-file");
        }
    }

    private int rotate(String... arguments) {
        return new KeyRotation(Settings.read(), console).run(arguments);
    }

    private Path file(String name) {
        return home.resolve("keys").resolve(name);
    }

    private void assertNothingIsLeftBehind() throws IOException {
        try (var files = Files.list(home.path())) {
            assertEquals(List.of(home.resolve("keys")), files.toList());
        }
    }
}
