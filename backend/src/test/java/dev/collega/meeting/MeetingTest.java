package dev.collega.meeting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.AtOnce;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class MeetingTest {

    private static final LocalDate TOMORROW =
            LocalDate.now(ZoneId.of("Europe/Lisbon")).plusDays(1);

    @Inject
    Jdbi database;

    @Inject
    Proposals proposals;

    private static void meets(Person one, Person other, String metAt) {
        String id = one.post(
                        "/connections",
                        Map.of("memberId", other.id(), "reason", "We met at the congress.", "metAt", metAt))
                .statusCode(201)
                .extract()
                .path("id");
        other.put("/connections/" + id + "/acceptance", Map.of()).statusCode(200);
    }

    private static Map<String, Object> choice(String contact) {
        return new HashMap<>(Map.of("contactId", contact, "title", "Say hello", "dueOn", TOMORROW.toString()));
    }

    private static Map<String, Object> confirmation(Map<?, ?>... choices) {
        return Map.of("items", List.of(choices));
    }

    @Test
    void all_whom_one_met_in_one_place_are_one_batch_and_nothing_is_planned_yet() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        var cleo = Given.aMember("Cleo");
        var dora = Given.aMember("Dora");
        meets(ada, cleo, "ESC Congress");
        meets(ada, ben, "ESC Congress");
        ada.connectsWith(dora);
        ada.get("/meetings/proposals")
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].metAt", equalTo("ESC Congress"))
                .body("items[0].proposals.name", contains("Ben", "Cleo"))
                .body("items[0].proposals[0].contactId", equalTo(ada.contactOf(ben)))
                .body("items[0].proposals[0].memberId", equalTo(ben.id()))
                .body("items[0].proposals[0].dueOn", equalTo(TOMORROW.toString()))
                .body("items[0].proposals[0].action", equalTo("MESSAGE"))
                .body("items[1].metAt", nullValue())
                .body("items[1].proposals.name", contains("Dora"))
                .body("nextCursor", nullValue());
        // Each side has its own.
        ben.get("/meetings/proposals").body("items[0].proposals.name", contains("Ada"));
        ada.get("/follow-ups").body("items", empty());
    }

    @Test
    void a_batch_is_confirmed_item_by_item() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        var cleo = Given.aMember("Cleo");
        meets(ada, ben, "ESC Congress");
        meets(ada, cleo, "ESC Congress");
        var noProposal = ada.notes("Rui");
        var others = ben.contactOf(ada);
        var first = choice(ada.contactOf(ben));
        first.putAll(Map.of("title", "Send the slides", "action", "EMAIL", "minutes", 5, "note", "He asked."));
        String followUp = ada.post(
                        "/meetings/proposals/confirmation",
                        confirmation(first, choice(noProposal), choice(others), first))
                .statusCode(207)
                .body("items.status", contains(201, 404, 404, 200))
                .body("items[0].problem", nullValue())
                .body("items[1].problem.code", equalTo("not-found"))
                .body("items[1].followUpId", nullValue())
                .extract()
                .path("items[0].followUpId");
        ada.get("/follow-ups")
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(followUp))
                .body("items[0].origin", equalTo("MEETING"))
                .body("items[0].title", equalTo("Send the slides"))
                .body("items[0].action", equalTo("EMAIL"))
                .body("items[0].minutes", equalTo(5))
                .body("items[0].dueOn", equalTo(TOMORROW.toString()));
        ada.get("/meetings/proposals").body("items[0].proposals.name", contains("Cleo"));
        ben.get("/meetings/proposals").body("items", hasSize(1));
        // The other side's proposal is no business of mine.
        ben.get("/follow-ups").body("items", empty());
    }

    @Test
    void confirmed_twelve_times_at_once_and_dismissed_meanwhile_there_is_one_follow_up() throws Exception {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        ada.connectsWith(ben);
        var contact = ada.contactOf(ben);
        Callable<Integer> confirm = () -> ada.post("/meetings/proposals/confirmation", confirmation(choice(contact)))
                .extract()
                .path("items[0].status");
        Callable<Integer> dismiss = () -> ada.put("/meetings/proposals/" + contact + "/dismissal")
                .extract()
                .statusCode();
        var statuses = AtOnce.statusesOf(
                confirm, confirm, confirm, confirm, confirm, confirm, dismiss, confirm, confirm, confirm, confirm,
                confirm);
        assertEquals(Map.of(200, 10, 201, 1, 204, 1), statuses);
        ada.get("/follow-ups").body("items", hasSize(1));
        ada.get("/meetings/proposals").body("items", empty());
    }

    @Test
    void one_or_all_are_dismissed_and_one_is_taken_back() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        var cleo = Given.aMember("Cleo");
        ada.connectsWith(ben);
        ada.connectsWith(cleo);
        var one = ada.contactOf(ben);
        ada.put("/meetings/proposals/" + one + "/dismissal").statusCode(204);
        ada.put("/meetings/proposals/" + one + "/dismissal").statusCode(204);
        ada.get("/meetings/proposals").body("items[0].proposals.name", contains("Cleo"));
        ada.delete("/meetings/proposals/" + one + "/dismissal").statusCode(204);
        ada.get("/meetings/proposals").body("items[0].proposals.name", containsInAnyOrder("Ben", "Cleo"));
        ben.put("/meetings/proposals/" + one + "/dismissal").statusCode(404);
        ben.put("/meetings/proposals/dismissal", Map.of("contactIds", List.of(one)))
                .statusCode(204);
        ada.put(
                        "/meetings/proposals/dismissal",
                        Map.of("contactIds", List.of(one, ada.contactOf(cleo), UUID.randomUUID())))
                .statusCode(204);
        ada.get("/meetings/proposals").body("items", empty());
        ada.put("/meetings/proposals/dismissal", Map.of("contactIds", List.of()))
                .statusCode(400);
        // A second thought is still a thought.
        ada.post("/meetings/proposals/confirmation", confirmation(choice(one)))
                .statusCode(207)
                .body("items.status", contains(201));
    }

    @Test
    void a_card_proposes_it_to_whoever_took_it_and_once() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        var card = "/cards/" + ben.get("/me/card").extract().path("code") + "/meeting";
        var kept = Map.of("request", false, "metAt", "Night bus");
        ada.put(card, kept).statusCode(200);
        ada.put(card, kept).statusCode(200);
        ada.get("/meetings/proposals")
                .body("items", hasSize(1))
                .body("items[0].metAt", equalTo("Night bus"))
                .body("items[0].proposals.name", contains("Ben"));
        ben.get("/meetings/proposals").body("items", empty());
        String contact = ada.get("/meetings/proposals").extract().path("items[0].proposals[0].contactId");
        ada.put("/meetings/proposals/" + contact + "/dismissal").statusCode(204);
        ada.put(card, kept).statusCode(200);
        ada.get("/meetings/proposals").body("items", empty());
    }

    @Test
    void after_a_fortnight_it_is_gone_and_a_new_meeting_begins_anew() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        var connection = ada.connectsWith(ben);
        var contact = ada.contactOf(ben);
        expire(ada);
        ada.get("/meetings/proposals").body("items", empty());
        ada.post("/meetings/proposals/confirmation", confirmation(choice(contact)))
                .body("items.status", contains(404));
        ada.put("/meetings/proposals/" + contact + "/dismissal").statusCode(404);
        ada.delete("/connections/" + connection).statusCode(204);
        ada.connectsWith(ben);
        ada.get("/meetings/proposals").body("items[0].proposals.name", contains("Ben"));
        expire(ada);
        proposals.forgetExpired();
        assertEquals(0, rowsOf(ada));
    }

    private void expire(Person owner) {
        database.useHandle(handle -> handle.execute(
                "update meeting_proposal set expires_at = now() where owner_id = ?", UUID.fromString(owner.id())));
    }

    private int rowsOf(Person owner) {
        return database.withHandle(
                handle -> handle.createQuery("select count(*) from meeting_proposal where owner_id = :owner")
                        .bind("owner", UUID.fromString(owner.id()))
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void who_is_blocked_muted_hidden_or_gone_is_not_proposed() {
        var ada = Given.aMember("Ada");
        for (var aside : List.of("/blocks/", "/mutes/")) {
            var ben = Given.aMember("Ben");
            ada.connectsWith(ben);
            ada.get("/meetings/proposals").body("items", hasSize(1));
            ada.put(aside + ben.id()).statusCode(204);
            ada.get("/meetings/proposals").body("items", empty());
        }
        var cleo = Given.aMember("Cleo");
        ada.connectsWith(cleo);
        cleo.put("/blocks/" + ada.id()).statusCode(204);
        ada.get("/meetings/proposals").body("items", empty());
    }

    @Test
    void a_merge_takes_the_proposal_along_and_brings_it_back() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        ada.connectsWith(ben);
        var page = ada.contactOf(ben);
        var note = ada.notes("Benny");
        String merge = ada.post(
                        "/contacts/" + note + "/merge", Map.of("with", page, "versions", Map.of("kept", 0, "with", 0)))
                .statusCode(201)
                .extract()
                .path("id");
        ada.get("/meetings/proposals").body("items[0].proposals.contactId", contains(note));
        ada.delete("/contact-merges/" + merge).statusCode(204);
        ada.get("/meetings/proposals").body("items[0].proposals.contactId", contains(page));
        ada.post("/meetings/proposals/confirmation", confirmation(choice(page)))
                .body("items[0].followUpId", notNullValue());
    }

    @Test
    void what_cannot_be_confirmed_is_refused_as_a_whole() {
        var ada = Given.aMember("Ada");
        var many = Stream.generate(() -> choice(UUID.randomUUID().toString()))
                .limit(101)
                .toList();
        ada.post("/meetings/proposals/confirmation", Map.of("items", many)).statusCode(400);
        ada.post("/meetings/proposals/confirmation", Map.of("items", List.of())).statusCode(400);
        ada.post("/meetings/proposals/confirmation", confirmation(Map.of("contactId", UUID.randomUUID())))
                .statusCode(400);
        ada.post("/meetings/proposals/confirmation", "{\"items\":[null]}").statusCode(400);
    }
}
