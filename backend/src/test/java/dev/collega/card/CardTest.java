package dev.collega.card;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import ezvcard.Ezvcard;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@ApiTest
class CardTest {

    private static String codeOf(Person member) {
        return member.get("/me/card").statusCode(200).extract().path("code");
    }

    private static Map<String, Object> asking(String metAt) {
        return Map.of("metAt", metAt, "request", true, "reason", "We queued for coffee together.");
    }

    @Test
    void my_card_has_a_code_that_stays_and_leads_here() {
        var ada = Given.aMember("Ada Lovelace");
        ada.patch("/me", "*", Map.of("headline", "Counts", "workplace", "Engine House"))
                .statusCode(200);
        var code = codeOf(ada);
        ada.get("/me/card")
                .body("code", equalTo(code))
                .body("code", matchesPattern("[2-9A-HJKMNP-TV-Z]{8}"))
                .body("url", containsString("/c/" + code))
                .body("qrSvg", containsString("<svg"))
                .body("vcardQrSvg", containsString("<svg"));
        String vcard = ada.get("/me/card").extract().path("vcard");
        var card = Ezvcard.parse(vcard).first();
        assertEquals("Ada Lovelace", card.getFormattedName().getValue());
        assertEquals("Lovelace", card.getStructuredName().getFamily());
        assertEquals(List.of("Engine House"), card.getOrganization().getValues());
        assertEquals(List.of(), card.getEmails());
        ada.put("/me/card", Map.of("shows", List.of("EMAIL")))
                .statusCode(200)
                .body("shows", contains("EMAIL"))
                .body("vcard", containsString(ada.email()))
                .body("vcard", not(containsString("Engine House")));
        ada.put("/me/card", Map.of("shows", List.of("SALARY"))).statusCode(400);
    }

    @Test
    void a_card_that_was_renewed_leads_nowhere() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        var old = codeOf(ada);
        ben.get("/cards/" + old).statusCode(200).body("id", equalTo(ada.id()));
        String renewed =
                ada.post("/me/card/renewal", Map.of()).statusCode(200).extract().path("code");
        assertNotEquals(old, renewed);
        ben.get("/cards/" + old).statusCode(404);
        ben.get("/cards/" + renewed.toLowerCase().substring(0, 4) + "-" + renewed.substring(4))
                .statusCode(200)
                .body("fullName", equalTo("Ada"));
        ben.get("/cards/nonsense").statusCode(404);
        ben.get("/cards/%27%3B--").statusCode(404);
    }

    @Test
    void who_meets_asks_to_connect_with_the_place_filled_in() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        var code = codeOf(ada);
        var meeting = asking("ESC congress");
        ben.put("/cards/" + code + "/meeting", meeting)
                .statusCode(200)
                .body("outcome", equalTo("REQUESTED"))
                .body("memberId", equalTo(ada.id()))
                .body("contactId", nullValue());
        ben.put("/cards/" + code + "/meeting", meeting).statusCode(200).body("outcome", equalTo("REQUESTED"));
        String request = ada.get("/connections?state=incoming")
                .body("items", hasSize(1))
                .body("items[0].metAt", equalTo("ESC congress"))
                .extract()
                .path("items[0].id");
        ada.put("/connections/" + request + "/acceptance", Map.of()).statusCode(200);
        ben.put("/cards/" + code + "/meeting", meeting)
                .statusCode(200)
                .body("outcome", equalTo("CONNECTED"))
                .body("contactId", equalTo(ben.contactOf(ada)));
        ben.get("/contacts/" + ben.contactOf(ada)).body("metAt", equalTo("ESC congress"));
        ben.put("/cards/" + code + "/meeting", Map.of("request", true)).statusCode(400);
    }

    @Test
    void two_who_scan_one_another_are_connected() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        ada.put("/cards/" + codeOf(ben) + "/meeting", asking("Ward 5")).body("outcome", equalTo("REQUESTED"));
        ben.put("/cards/" + codeOf(ada) + "/meeting", asking("Ward 5")).body("outcome", equalTo("CONNECTED"));
        ada.get("/contacts/" + ada.contactOf(ben)).body("metAt", equalTo("Ward 5"));
    }

    @Test
    void without_a_request_there_is_a_page_that_only_i_see() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        var meeting = Map.of("metAt", "Choir", "request", false, "note", "Sings alto.");
        String page = ben.put("/cards/" + codeOf(ada) + "/meeting", meeting)
                .statusCode(200)
                .body("outcome", equalTo("KEPT"))
                .body("contactId", notNullValue())
                .extract()
                .path("contactId");
        ben.put("/cards/" + codeOf(ada) + "/meeting", meeting).body("contactId", equalTo(page));
        ben.get("/contacts/" + page)
                .body("member.id", equalTo(ada.id()))
                .body("connected", equalTo(false))
                .body("metAt", equalTo("Choir"))
                .body("notes", equalTo("Sings alto."));
        ben.get("/contacts").body("items", hasSize(1));
        ada.get("/contacts").body("items", empty());
        ada.get("/connections?state=incoming").body("items", empty());
        // When they connect, it is this page that goes on.
        ada.connectsWith(ben);
        assertEquals(page, ben.contactOf(ada));
        ben.get("/contacts/" + page).body("notes", equalTo("Sings alto.")).body("connected", equalTo(true));
    }

    @Test
    void whoever_is_blocked_has_no_card_for_the_other() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        var adas = codeOf(ada);
        var bens = codeOf(ben);
        ada.put("/blocks/" + ben.id()).statusCode(204);
        ben.get("/cards/" + adas).statusCode(404);
        ben.put("/cards/" + adas + "/meeting", asking("Here")).statusCode(404);
        ada.get("/cards/" + bens).statusCode(404);
        ada.put("/cards/" + bens + "/meeting", asking("Here")).statusCode(404);
        ben.get("/contacts").body("items", empty());
    }

    @Test
    void my_own_card_is_no_meeting() {
        var ada = Given.aMember("Ada");
        ada.get("/cards/" + codeOf(ada)).statusCode(200).body("id", equalTo(ada.id()));
        ada.put("/cards/" + codeOf(ada) + "/meeting", asking("Mirror"))
                .statusCode(422)
                .body("code", equalTo("self-connection"));
    }

    @Test
    void many_first_looks_make_one_card_and_many_meetings_one_page() throws Exception {
        var ada = Given.aMember("Ada");
        Set<Object> codes = atOnce(() -> codeOf(ada));
        assertEquals(1, codes.size());
        var ben = Given.aMember("Ben");
        var code = codeOf(ada);
        Set<Object> kept = atOnce(
                () -> ben.put("/cards/" + code + "/meeting", Map.of("metAt", "Here", "request", false, "note", "Once."))
                        .statusCode(200)
                        .extract()
                        .path("contactId"));
        assertEquals(1, kept.size());
        ben.get("/contacts/" + kept.iterator().next()).body("notes", equalTo("Once."));
        Set<Object> asked = atOnce(() -> ben.put("/cards/" + code + "/meeting", asking("Here"))
                .statusCode(200)
                .extract()
                .path("outcome"));
        assertEquals(Set.of("REQUESTED"), asked);
        ada.get("/connections?state=incoming").body("items", hasSize(1));
    }

    private static Set<Object> atOnce(Callable<Object> call) throws Exception {
        var pool = Executors.newFixedThreadPool(12);
        var answers = new HashSet<>();
        for (var answer : pool.invokeAll(java.util.Collections.nCopies(12, call))) {
            answers.add(answer.get());
        }
        pool.shutdown();
        return answers;
    }
}
