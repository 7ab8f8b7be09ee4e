package dev.collega.transfer;

import static dev.collega.transfer.Archives.archiveOf;
import static dev.collega.transfer.Archives.broughtIn;
import static dev.collega.transfer.Archives.json;
import static dev.collega.transfer.Archives.text;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class UnnamedArchiveTest {

    @Inject
    Jdbi database;

    private Person aVerified(String name) {
        var member = Given.aMember(name);
        database.useHandle(handle -> handle.execute(
                "update member set verified_until = now() + interval '1 year' where id = ?",
                UUID.fromString(member.id())));
        return member;
    }

    @Test
    void what_i_said_unnamed_is_in_my_archive_alone_and_does_not_come_back_under_my_name() {
        var ines = aVerified("Ines Duarte");
        for (var name : List.of("One", "Two", "Three", "Four")) {
            aVerified(name);
        }
        var mei = Given.aMember("Mei Lin");
        String post = ines.post(
                        "/posts",
                        Map.of(
                                "kind", "QUESTION",
                                "title", "May one ask",
                                "body", "Said unnamed.",
                                "audience", "MEMBERS",
                                "unnamed", true))
                .statusCode(201)
                .extract()
                .path("id");
        ines.post(
                        "/posts/" + mei.posts("By Mei", "MEMBERS") + "/comments",
                        Map.of("body", "Also unnamed", "unnamed", true))
                .statusCode(201);
        mei.put("/posts/" + post + "/bookmark").statusCode(204);

        var archive = archiveOf(ines);
        assertEquals(true, json(archive, "posts.json").at("/0/unnamed").asBoolean());
        assertEquals("Said unnamed.", json(archive, "posts.json").at("/0/body").asText());
        assertEquals(true, json(archive, "comments.json").at("/0/unnamed").asBoolean());

        var others = archiveOf(mei);
        assertEquals(post, json(others, "bookmarks.json").at("/0/postId").asText());
        Archives.files(others).keySet().forEach(file -> {
            if (file.endsWith(".json")) {
                assertFalse(text(others, file).contains(ines.id()), file);
            }
        });

        // What is here already is not brought in again.
        ines.delete("/posts/" + post).statusCode(204);
        var elsewhere = Given.aMember("Ines elsewhere");
        broughtIn(elsewhere, archive)
                .body("state", equalTo("DONE"))
                .body("problems", hasItem(containsString("published unnamed")));
        elsewhere.get("/posts?author=" + elsewhere.id()).body("items", empty());
    }
}
