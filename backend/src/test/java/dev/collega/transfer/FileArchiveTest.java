package dev.collega.transfer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.file.Samples;
import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class FileArchiveTest {

    private static String sent(Person member, String name, byte[] file) {
        return given().auth()
                .oauth2(member.token())
                .contentType("application/octet-stream")
                .queryParam("name", name)
                .queryParam("alt", "What is to be seen")
                .body(file)
                .post(Person.API + "/files")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void files_come_along_with_their_posts_once_and_are_looked_at_like_new_ones() throws IOException {
        var ines = Given.aMember("Ines");
        var paper = sent(ines, "Paper.pdf", Samples.pdf("Weigh daily."));
        var chart = sent(ines, "Chart.png", Samples.png(20, 10));
        var broken = sent(ines, "Broken.png", Samples.png(20, 10));
        var loose = sent(ines, "Loose.png", Samples.png(20, 10));
        ines.post(
                        "/posts",
                        Map.of(
                                "kind",
                                "INSIGHT",
                                "title",
                                "With files",
                                "body",
                                "See below.",
                                "audience",
                                "MEMBERS",
                                "files",
                                List.of(chart, paper, broken)))
                .statusCode(201);
        var zip = Archives.archiveOf(ines);
        assertTrue(Archives.files(zip)
                .keySet()
                .containsAll(List.of(
                        "files.json",
                        "files/" + paper + ".pdf",
                        "files/" + chart + ".png",
                        "files/" + loose + ".png")));
        assertEquals("%PDF", new String(Archives.files(zip).get("files/" + paper + ".pdf"), 0, 4));
        var elsewhere = Archives.with(Archives.fromElsewhere(zip), "files/" + broken + ".png", "<script>");

        var again = Given.aMember("Ines again");
        Archives.broughtIn(again, elsewhere)
                .body("state", equalTo("DONE"))
                .body("problems", contains(startsWith("The file Broken.png was left out.")));
        Archives.broughtIn(again, elsewhere).body("state", equalTo("DONE"));
        String post = again.get("/posts?author=" + again.id())
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        again.get("/posts/" + post)
                .body("files.name", contains("Chart.png", "Paper.pdf"))
                .body("files[0].alt", equalTo("What is to be seen"));
        String mine = again.get("/posts/" + post).extract().path("files[1].id");
        given().auth()
                .oauth2(again.token())
                .get(Person.API + "/files/" + mine)
                .then()
                .statusCode(200)
                .contentType("application/pdf");
    }
}
