package dev.collega.starter;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class StarterTest {

    private static String to(String contact, String occasion) {
        return "/starters?contactId=" + contact + "&occasion=" + occasion;
    }

    private static Person aMember(String name, String stage, List<String> languages) {
        var member = Given.aMember(name);
        member.patch("/me", "*", Map.of("careerStage", stage, "languages", languages))
                .statusCode(200);
        return member;
    }

    @Test
    void the_language_is_one_that_both_speak_and_that_the_writer_likes_best() {
        var ada = aMember("Ada Okafor", "MID_CAREER", List.of("pl", "pt-BR", "de"));
        var ben = aMember("Ben Silva", "MID_CAREER", List.of("de-CH", "en"));
        ada.connectsWith(ben);
        ada.get(to(ada.contactOf(ben), "CADENCE"))
                .statusCode(200)
                .body("language", equalTo("de"))
                .body("tone", equalTo("PEER"))
                .body("languages", contains("en", "pt", "de", "es", "fr"))
                .body("drafts[0].body", startsWith("Hallo Ben,"))
                .body("drafts[0].body", containsString("Viele Grüße\nAda"));
        ada.get(to(ada.contactOf(ben), "CADENCE") + "&language=fr").body("drafts[0].body", startsWith("Bonjour Ben,"));
        ada.get(to(ada.contactOf(ben), "CADENCE") + "&language=xx").statusCode(400);
        // Of somebody who is no member nothing is known: the first of mine.
        ada.get(to(ada.notes("Rui Costa"), "THANKS")).body("language", equalTo("pt"));
    }

    @Test
    void a_senior_is_written_to_by_the_whole_name_and_formally() {
        var sam = aMember("Sam Lee", "STUDENT", List.of("de"));
        var okafor = aMember("Amara Okafor", "SENIOR", List.of("de"));
        sam.connectsWith(okafor);
        sam.get(to(sam.contactOf(okafor), "ASKING"))
                .body("tone", equalTo("TO_SENIOR"))
                .body("drafts[0].body", startsWith("Guten Tag Amara Okafor,"))
                .body("drafts[0].body", containsString("Ihre Meinung"))
                .body("drafts[0].body", containsString("Sam Lee"));
        okafor.get(to(okafor.contactOf(sam), "CADENCE"))
                .body("tone", equalTo("TO_JUNIOR"))
                .body("drafts[0].body", startsWith("Hallo Sam,"));
        // A stage that is for my connections alone is not known to whoever drafts a message.
        okafor.patch("/me", "*", Map.of("audiences", Map.of("careerStage", "ONLY_ME")))
                .statusCode(200);
        sam.get(to(sam.contactOf(okafor), "ASKING")).body("tone", equalTo("PEER"));
    }

    @Test
    void a_name_that_is_not_given_first_stays_whole() {
        var ada = Given.aMember("Ada Okafor");
        var chau = aMember("Nguyễn Thị Minh Châu", "MID_CAREER", List.of("vi", "en"));
        ada.connectsWith(chau);
        ada.get(to(ada.contactOf(chau), "THANKS")).body("drafts[0].body", startsWith("Hi Nguyễn Thị Minh Châu,"));
        ada.get(to(ada.notes("Dr. Rui Costa"), "THANKS")).body("drafts[0].body", startsWith("Hi Dr. Rui Costa,"));
    }

    @Test
    void where_we_met_is_named_where_it_is_known() {
        var ada = Given.aMember("Ada");
        String met = ada.post("/contacts", Map.of("name", "Rui Costa", "metAt", "ESC {name} $1 Congress"))
                .extract()
                .path("id");
        ada.get(to(met, "AFTER_MEETING"))
                .body("drafts", hasSize(2))
                .body("drafts[0].body", containsString("(ESC {name} $1 Congress)"));
        ada.get(to(ada.notes("Rui Costa"), "AFTER_MEETING"))
                .body("drafts", hasSize(1))
                .body("drafts[0].body", not(containsString("(")));
        ada.get(to(met, "MILESTONE") + "&news=PUBLICATION")
                .body("drafts[0].body", containsString("congratulations on your publication"));
        ada.get(to(met, "MILESTONE") + "&news=nonsense")
                .body("drafts[0].body", containsString("congratulations on the good news"));
    }

    @Test
    void my_own_come_first_filled_in() {
        var ada = Given.aMember("Ada Okafor");
        var rui = ada.notes("Rui Costa");
        String own = ada.post(
                        "/starters/mine",
                        Map.of(
                                "occasion", "THANKS",
                                "subject", "Thanks, {name}",
                                "body", "{name}, thank you for {occasion}. {myName}"))
                .statusCode(201)
                .extract()
                .path("id");
        ada.post("/starters/mine", Map.of("occasion", "THANKS", "language", "fr", "body", "Merci !"))
                .statusCode(201);
        ada.get(to(rui, "THANKS"))
                .body("drafts", hasSize(2))
                .body("drafts[0].starterId", equalTo(own))
                .body("drafts[0].subject", equalTo("Thanks, Rui"))
                .body("drafts[0].body", equalTo("Rui, thank you for …. Ada"));
        ada.get(to(rui, "THANKS") + "&about=the slides").body("drafts[0].body", containsString("for the slides."));
        ada.get(to(rui, "THANKS") + "&language=fr")
                .body("drafts", hasSize(3))
                .body("drafts.findAll { it.starterId == null }.subject", contains("Merci"));
        ada.get(to(rui, "CADENCE")).body("drafts.findAll { it.starterId != null }", empty());
    }

    @Test
    void fields_that_there_are_not_are_refused_by_name() {
        var ada = Given.aMember("Ada");
        for (var body : List.of("{surname}", "{name", "name}", "{}", "{news}", "{{name}}")) {
            ada.post("/starters/mine", Map.of("occasion", "THANKS", "body", "Dear " + body))
                    .statusCode(400)
                    .body("errors.pointer", everyItem(equalTo("/body")));
        }
        ada.post("/starters/mine", Map.of("occasion", "THANKS", "subject", "{x}", "body", "Fine"))
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-field"))
                .body("errors[0].pointer", equalTo("/subject"));
        ada.post("/starters/mine", Map.of("occasion", "THANKS", "body", " ")).statusCode(400);
        ada.post("/starters/mine", Map.of("occasion", "THANKS", "body", "x".repeat(2001)))
                .statusCode(400);
        ada.post("/starters/mine", Map.of("occasion", "PARTY", "body", "x")).statusCode(400);
        ada.post("/starters/mine", Map.of("occasion", "THANKS", "language", "xx", "body", "x"))
                .statusCode(400);
    }

    @Test
    void they_are_edited_by_version_and_deleted_and_are_nobody_elses() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        String id = ada.post("/starters/mine", Map.of("occasion", "THANKS", "language", "de", "body", "Danke"))
                .extract()
                .path("id");
        ada.asks()
                .header("If-Match", "\"0\"")
                .body("{\"language\":null,\"body\":\"Thanks, {name}\"}")
                .patch(Person.API + "/starters/mine/" + id)
                .then()
                .statusCode(200)
                .body("language", equalTo(null))
                .body("version", equalTo(1));
        ada.patch("/starters/mine/" + id, "\"0\"", Map.of("body", "Old")).statusCode(412);
        ada.patch("/starters/mine/" + id, "\"1\"", Map.of("body", "{nobody}")).statusCode(400);
        ben.get("/starters/mine/" + id).statusCode(404);
        ben.delete("/starters/mine/" + id).statusCode(404);
        ben.get("/starters/mine").body("items", empty());
        ben.get(to(ada.notes("Rui"), "THANKS")).statusCode(404);
        ada.get("/starters/mine").body("items", hasSize(1)).body("items[0].id", notNullValue());
        ada.delete("/starters/mine/" + id).statusCode(204);
        ada.get("/starters/mine").body("items", empty());
    }

    @Test
    void fifty_are_the_most() {
        var ada = Given.aMember("Ada");
        for (var n = 0; n < MyStarters.MOST; n++) {
            ada.post("/starters/mine", Map.of("occasion", "THANKS", "body", "Thanks " + n))
                    .statusCode(201);
        }
        ada.post("/starters/mine", Map.of("occasion", "THANKS", "body", "One too many"))
                .statusCode(409)
                .body("code", equalTo("too-many-starters"));
    }
}
