package dev.collega.vocabulary;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Person;
import io.agroal.api.AgroalDataSource;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ApiTest
class TopicTest {

    private static final String HEADER = "Tree Number\tDesc Ui\tTerm\n";

    @TempDir
    Path folder;

    @Inject
    AgroalDataSource pool;

    @Inject
    Jdbi jdbi;

    @Inject
    Topics topics;

    /** What other tests count on. */
    @AfterEach
    void the_selection_is_there_again() throws Exception {
        jdbi.useHandle(handle -> handle.execute("delete from topic_source where origin = 'FILE'"));
        try (var database = pool.getConnection()) {
            TopicLoad.starter(database);
        }
    }

    @Test
    void a_topic_is_found_by_beginnings_of_its_words_in_any_order_the_best_first() {
        find("heart fail").body("items[0].name", equalTo("Heart Failure")).body("items[0].id", equalTo("D006333"));
        find("FAIL heart").body("items.name", hasItem("Heart Failure"));
        find("chronic obstructive pulm").body("items[0].name", equalTo("Pulmonary Disease, Chronic Obstructive"));
        find("sepsis").body("items[0].name", equalTo("Sepsis"));
        find("a").body("items.size()", equalTo(10));
        find("qqqq").body("items", empty());
        find("?!").body("items", empty());
        find("' | a:* & ! \\").statusCode(200);
    }

    @Test
    void british_and_american_spelling_find_the_same() {
        for (var query : List.of("leukaemia", "leukemia", "LEUKÆMIA")) {
            find(query).body("items[0].name", equalTo("Leukemia"));
        }
        find("anaemia iron").body("items[0].name", equalTo("Anemia, Iron-Deficiency"));
        find("counselling").body("items.name", hasItem("Counseling"));
        find("randomised").body("items.name", hasItem("Randomized Controlled Trials as Topic"));
    }

    @Test
    void a_search_says_what_it_looks_for() {
        get("/topics").statusCode(400).body("errors.pointer", contains("/query"));
        get("/topics?query=a&limit=51").statusCode(400);
        get("/topics?query=" + "x".repeat(101)).statusCode(400);
    }

    @Test
    void a_topic_stands_among_its_like() {
        get("/topics/D006333")
                .statusCode(200)
                .body("places", hasItem("C14.280.434"))
                .body("ancestors.name", contains("Cardiovascular Diseases", "Heart Diseases"))
                .body("children", empty());
        get("/topics/D006331").body("children.name", hasItems("Heart Failure", "Heart Arrest"));
        get("/topics/D999999").statusCode(404);
        get("/topics/D999999/descendants").statusCode(404);
    }

    @Test
    void all_below_a_topic_is_read_page_by_page_and_nothing_beside_it() {
        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            var page = get("/topics/D002318/descendants?limit=7&cursor=" + cursor)
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.name"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertEquals(new HashSet<>(seen).size(), seen.size());
        assertTrue(seen.containsAll(List.of("Heart Diseases", "Heart Failure", "Stroke")), seen.toString());
        assertFalse(seen.contains("Cardiovascular Diseases"));
        assertFalse(seen.contains("Sepsis"));
        get("/topics/D006331/descendants?cursor="
                        + get("/topics/D002318/descendants?limit=1").extract().path("nextCursor"))
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @Test
    void names_below_a_topic_are_its_own_and_those_of_all_its_descendants() {
        assertTrue(topics.namesBelow("heart diseases").containsAll(List.of("Heart Diseases", "Heart Failure")));
        assertFalse(topics.namesBelow("D006331").contains("Cardiovascular Diseases"));
        assertEquals(0, topics.namesBelow("open-water swimming").size());
    }

    @Test
    void a_file_that_is_wrong_somewhere_changes_nothing() throws Exception {
        var before = places();
        var file = file(HEADER + "A01\tD001829\tBody Regions\nA01.236\tD001940\n");
        try (var database = pool.getConnection()) {
            var problem = assertThrows(TopicFileProblem.class, () -> TopicLoad.of(file, database));
            assertTrue(problem.getMessage().startsWith("Line 3 "), problem.getMessage());
            assertTrue(database.getAutoCommit());
        }
        assertEquals(before, places());
        find("sepsis").body("items[0].name", equalTo("Sepsis"));
    }

    @Test
    void loading_replaces_what_was_there_and_loading_the_same_again_changes_nothing() throws Exception {
        var first =
                load(HEADER + "A01\tD001829\tBody Regions\nA01.236\tD001940\tBreast\nC14\tD002318\tOld name \\ here\n");
        assertEquals(new TopicLoad.Loaded(3, 3, false), first);
        assertEquals(3, places());
        get("/topics/D006333").statusCode(404);
        var again =
                load(HEADER + "A01\tD001829\tBody Regions\nA01.236\tD001940\tBreast\nC14\tD002318\tOld name \\ here\n");
        assertTrue(again.unchanged());
        load(HEADER + "A01\tD001829\tBody Regions\nC14\tD002318\tNew name\nC14.100\tD001940\tBreast\n");
        get("/topics/D002318").body("name", equalTo("New name")).body("children.name", contains("Breast"));
        get("/topics/D001940").body("places", contains("C14.100"));
        try (var database = pool.getConnection()) {
            TopicLoad.starter(database);
        }
        assertEquals(3, places(), "the selection does not take the place of what was loaded");
    }

    @Test
    void the_whole_tree_is_loaded_in_less_than_a_minute() throws Exception {
        assumeTrue(
                MeshTree.file().isPresent(),
                "shared/data/mesh/tree-2017.tsv is not beside the project: loading all of it is not tried");
        var begin = System.nanoTime();
        try (var database = pool.getConnection()) {
            assertEquals(
                    new TopicLoad.Loaded(57_840, 28_470, false),
                    TopicLoad.of(MeshTree.file().get(), database));
        }
        assertTrue(System.nanoTime() - begin < 60e9, "in a minute");
        get("/topics/D006333")
                .body("ancestors.name", contains("Cardiovascular Diseases", "Heart Diseases"))
                .body("children.name", hasItem("Heart Failure, Diastolic"));
        find("failure heart diast").body("items[0].name", equalTo("Heart Failure, Diastolic"));
        assertTrue(topics.namesBelow("Cardiology").size() < 10);
        assertTrue(topics.namesBelow("Heart Diseases").contains("Heart Failure"));
        assertEquals(2_000, topics.namesBelow("Proteins").size());
        get("/topics/D011506/descendants").body("items.name", not(hasItem("Proteins")));
    }

    private TopicLoad.Loaded load(String text) throws Exception {
        try (var database = pool.getConnection()) {
            return TopicLoad.of(file(text), database);
        }
    }

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("tree.tsv"), text);
    }

    private int places() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from topic_place")
                .mapTo(Integer.class)
                .one());
    }

    private static ValidatableResponse find(String query) {
        return RestAssured.given()
                .queryParam("query", query)
                .get(Person.API + "/topics")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse get(String path) {
        return RestAssured.get(Person.API + path).then();
    }
}
