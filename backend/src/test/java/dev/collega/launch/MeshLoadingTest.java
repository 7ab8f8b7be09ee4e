package dev.collega.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library's tree, loaded by the command and by the setting. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeshLoadingTest {

    private static final String TREE = "Tree Number\tDesc Ui\tTerm\nC14\tD002318\tCardiovascular Diseases\n";

    @TempDir
    Path folder;

    @Test
    void topics_are_loaded_while_collega_runs_and_when_it_does_not() throws Exception {
        var home = folder.resolve("home");
        var file = Files.writeString(folder.resolve("tree.tsv"), TREE + "C14.280\tD006331\tHeart Diseases\n");
        try (var collega = RunningCollega.in(home)) {
            assertTrue(collega.out().contains("Topics: "), "the selection of Collega\n" + collega.out());
            says(home, file, "Topics    2 headings in 2 places, loaded in ");
            assertEquals(
                    200, collega.get("/api/v1/topics/D006331").statusCode(), "seen at once by the Collega that runs");
        }
        says(home, file, "Topics    2 headings in 2 places, as they were: this file is loaded already");
        Files.writeString(file, TREE);
        says(home, file, "Topics    1 headings in 1 places, loaded in ");
    }

    @Test
    void what_cannot_be_loaded_is_said_in_one_line() throws Exception {
        var home = folder.resolve("home");
        var wrong = Files.writeString(folder.resolve("wrong.tsv"), TREE + "C14.280\tHeart Diseases\n");
        refuses("Name the file: load-mesh <file>.", home, "load-mesh");
        refuses("nowhere.tsv cannot be read.", home, "load-mesh", "nowhere.tsv");
        refuses("There is no database in " + home + " yet", home, "load-mesh", wrong.toString());
        try (var collega = RunningCollega.starting(
                home, RunningCollega.freePort(), Map.of("COLLEGA_MESH_FILE", wrong.toString()))) {
            collega.awaitReady();
            assertTrue(
                    collega.out().contains("are not loaded, and those before stay. Line 3 has 2 fields"),
                    collega.out());
            refuses("Line 3 has 2 fields in place of three.", home, "load-mesh", wrong.toString());
            assertEquals(200, collega.get("/api/v1/topics/D006333").statusCode(), "the selection is still there");
        }
        Files.writeString(wrong, TREE);
        try (var collega = RunningCollega.starting(
                home, RunningCollega.freePort(), Map.of("COLLEGA_MESH_FILE", wrong.toString()))) {
            collega.awaitReady();
            assertEquals(404, collega.get("/api/v1/topics/D006333").statusCode(), "the setting has been read");
        }
    }

    private static void says(Path home, Path file, String sentence) throws Exception {
        var command = RunningCollega.doing(home, "load-mesh", file.toString());
        assertEquals(0, command.exitCode(), command.err());
        assertTrue(command.out().contains(sentence), command.out());
    }

    private static void refuses(String sentence, Path home, String... arguments) throws Exception {
        var command = RunningCollega.doing(home, arguments);
        assertEquals(1, command.exitCode());
        assertTrue(command.err().contains(sentence), command.err());
    }
}
