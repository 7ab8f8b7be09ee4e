package dev.collega.transfer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@ApiTest
class ProfileArchiveTest {

    private static Person withAProfile() throws IOException {
        var ines = Given.aMember("Ines");
        ines.patch(
                        "/me",
                        "*",
                        Map.of(
                                "headline",
                                "ICU nurse",
                                "about",
                                "At night.",
                                "city",
                                "Lisbon",
                                "positions",
                                List.of(Map.of("title", "Nurse", "organisation", "Santa Clara", "startedOn", "2016")),
                                "publications",
                                List.of(Map.of("doi", "10.1000/182", "title", "Handbook")),
                                "orcid",
                                "0000-0002-1825-0097",
                                "openTo",
                                List.of("QUESTIONS"),
                                "audiences",
                                Map.of(
                                        "about", "CONNECTIONS",
                                        "orcid", "ONLY_ME",
                                        "openTo", "EVERYONE",
                                        "photo", "ONLY_ME")))
                .statusCode(200);
        var photo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 80, BufferedImage.TYPE_INT_RGB), "png", photo);
        given().auth()
                .oauth2(ines.token())
                .contentType("image/png")
                .body(photo.toByteArray())
                .put(Person.API + "/me/photo")
                .then()
                .statusCode(200);
        return ines;
    }

    @Test
    void a_profile_comes_along_with_its_audiences_and_fills_in_what_is_empty() throws IOException {
        var zip = Archives.fromElsewhere(Archives.archiveOf(withAProfile()));
        assertFalse(Archives.text(zip, "profile.json").contains("/photos/"));
        assertTrue(Archives.files(zip).get("photo.jpg").length > 500);

        var again = Given.aMember("Ines again");
        again.patch("/me", "*", Map.of("city", "Porto", "audiences", Map.of("headline", "CONNECTIONS")))
                .statusCode(200);
        Archives.broughtIn(again, zip)
                .body("state", equalTo("DONE"))
                .body("problems", empty())
                .body("counts.profileFields.added", equalTo(7))
                .body("counts.profileFields.known", equalTo(1));
        again.get("/me")
                .body("fullName", equalTo("Ines again"))
                .body("headline", equalTo("ICU nurse"))
                .body("city", equalTo("Porto"))
                .body("positions.organisation", contains("Santa Clara"))
                .body("publications.url", contains("https://doi.org/10.1000/182"))
                .body("orcid", equalTo("0000-0002-1825-0097"))
                .body("openTo", contains("QUESTIONS"))
                .body("photoUrl", notNullValue())
                // The narrower of there and here.
                .body("audiences.headline", equalTo("CONNECTIONS"))
                .body("audiences.about", equalTo("CONNECTIONS"))
                .body("audiences.orcid", equalTo("ONLY_ME"))
                .body("audiences.openTo", equalTo("CONNECTIONS"))
                .body("audiences.photo", equalTo("ONLY_ME"))
                .body("audiences.city", equalTo("EVERYONE"));
        Given.aMember("Ben")
                .get("/members/" + again.id())
                .body("orcid", nullValue())
                .body("about", nullValue())
                .body("photoUrl", nullValue());
        Archives.broughtIn(again, zip)
                .body("counts.profileFields.added", equalTo(0))
                .body("counts.profileFields.known", equalTo(8));
    }

    @Test
    void an_export_of_mine_holds_nothing_that_others_keep_from_me() throws IOException {
        var ines = Given.aMember("Ines");
        var secret = "zzreservedzz";
        ines.patch("/me", "*", Map.of("workplace", secret, "headline", secret, "city", secret))
                .statusCode(200);
        var ben = Given.aMember("Ben");
        ben.connectsWith(ines, "STRATEGIC");
        ines.posts("For all", "MEMBERS");
        assertTrue(Archives.text(Archives.archiveOf(ben), "contacts.json").contains(secret), "the marker can be found");
        ines.patch(
                        "/me",
                        "*",
                        Map.of(
                                "audiences",
                                Map.of("workplace", "CONNECTIONS", "headline", "ONLY_ME", "city", "CONNECTIONS")))
                .statusCode(200);
        Archives.files(Archives.archiveOf(ben))
                .forEach((name, content) -> assertFalse(
                        new String(content, StandardCharsets.ISO_8859_1).contains(secret), name + " holds it"));
    }

    @Test
    void what_of_a_profile_does_not_fit_is_left_out_and_said_so() throws IOException {
        var zip = Archives.fromElsewhere(Archives.archiveOf(withAProfile()));
        var profile = (ObjectNode) Archives.json(zip, "profile.json");
        profile.put("headline", "x".repeat(200));
        profile.putArray("links").addObject().put("label", "x").put("url", "javascript:alert(1)");
        profile.put("orcid", "0000-0002-1825-0098");
        profile.put("city", 5);
        ((ObjectNode) profile.path("audiences")).put("about", "MY_ENEMIES");
        var strange = Archives.with(zip, "profile.json", profile.toString());
        strange = Archives.with(strange, "photo.jpg", "<svg/>");
        var again = Given.aMember("Ines again");
        Archives.broughtIn(again, strange)
                .body("state", equalTo("DONE"))
                .body("problems", hasItem(containsString("headline")))
                .body("problems", hasItem(containsString("photo")))
                .body("counts.profileFields.added", equalTo(3));
        again.get("/me")
                .body("headline", nullValue())
                .body("orcid", nullValue())
                .body("about", nullValue())
                .body("links", empty())
                .body("photoUrl", nullValue())
                .body("positions.size()", equalTo(1));
        for (var wrong : List.of("[]", "5", "{\"headline\"")) {
            Archives.broughtIn(Given.aMember("Ada"), Archives.with(zip, "profile.json", wrong))
                    .body("state", equalTo("FAILED"))
                    .body("problems", hasItem(containsString("profile.json")));
        }
    }

    @Test
    void an_archive_from_before_there_were_audiences_is_read_too() throws IOException {
        var zip = Archives.fromElsewhere(Archives.archiveOf(withAProfile()));
        var profile = (ObjectNode) Archives.json(zip, "profile.json");
        profile.remove(List.of("audiences", "positions", "publications", "orcid"));
        var again = Given.aMember("Ines again");
        Archives.broughtIn(again, Archives.with(zip, "profile.json", profile.toString()))
                .body("state", equalTo("DONE"))
                .body("problems", empty());
        assertEquals("At night.", again.get("/me").extract().path("about"));
        again.get("/me").body("audiences.openTo", equalTo("CONNECTIONS")).body("openTo", contains("QUESTIONS"));
    }
}
