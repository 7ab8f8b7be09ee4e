package dev.collega.picture;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class PictureTest {

    @Inject
    Jdbi jdbi;

    private Person ines;
    private Person ana;
    private Person ben;

    @BeforeEach
    void ines_has_two_connections_and_a_contact() {
        ines = Given.aMember("Ines Duarte");
        ana = Given.aMember("Ana Kovač");
        ben = Given.aMember("Ben Osei", "pharmacist", "Europe/Lisbon");
        ines.connectsWith(ana, "OPERATIONAL");
        ines.connectsWith(ben, "STRATEGIC", "PERSONAL");
        ines.post("/contacts", Map.of("name", "Aunt Rosa", "networkTypes", List.of("PERSONAL")))
                .statusCode(201);
    }

    private static void worksAt(Person person, String workplace) {
        person.patch("/me", "*", Map.of("workplace", workplace)).statusCode(200);
    }

    private void wasLastSeen(Person owner, String contactId, int daysAgo) {
        owner.post(
                        "/contacts/" + contactId + "/interactions",
                        Map.of("kind", "COFFEE", "occurredAt", daysAgo(daysAgo).toString()))
                .statusCode(201);
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }

    @Test
    void an_empty_network_has_a_picture_too() {
        Given.aMember("Newcomer")
                .get("/network-picture")
                .statusCode(200)
                .body("connections", equalTo(0))
                .body("contacts", equalTo(0))
                .body("disciplines.effectiveNumber", equalTo(0f))
                .body("disciplines.parts", empty())
                .body("neglected", empty())
                .body("graph.nodes", empty())
                .body("graph.links", empty());
    }

    @Test
    void everybody_in_the_address_book_is_counted() {
        ines.get("/network-picture")
                .statusCode(200)
                .body("discipline", equalTo("nurse"))
                .body("connections", equalTo(2))
                .body("contacts", equalTo(1))
                .body("networkTypes.find { it.networkType == 'OPERATIONAL' }.people", equalTo(1))
                .body("networkTypes.find { it.networkType == 'STRATEGIC' }.people", equalTo(1))
                .body("networkTypes.find { it.networkType == 'PERSONAL' }.people", equalTo(2))
                .body("withoutNetworkType", equalTo(0))
                .body("disciplines.effectiveNumber", equalTo(2f))
                .body("disciplines.parts.name", containsInAnyOrder("nurse", "pharmacist"))
                .body("disciplines.unknown", equalTo(1))
                .body("acrossDisciplines.inside", equalTo(1))
                .body("acrossDisciplines.across", equalTo(1))
                .body("acrossDisciplines.unknown", equalTo(1));
    }

    @Test
    void organisations_are_counted_however_they_are_written_and_only_as_far_as_they_are_shown_to_me() {
        worksAt(ines, "Hospital São José");
        worksAt(ana, "hospital sao jose");
        worksAt(ben, "A secret place");
        ana.patch("/me", "*", Map.of("audiences", Map.of("workplace", "CONNECTIONS")))
                .statusCode(200);
        ben.patch("/me", "*", Map.of("audiences", Map.of("workplace", "ONLY_ME")))
                .statusCode(200);
        ines.get("/network-picture")
                .body("organisations.parts.name", contains("hospital sao jose"))
                .body("organisations.unknown", equalTo(2))
                .body("acrossOrganisations.inside", equalTo(1))
                .body("acrossOrganisations.across", equalTo(0))
                .body("acrossOrganisations.unknown", equalTo(2));
    }

    @Test
    void who_was_not_heard_of_for_too_long_is_neglected() {
        wasLastSeen(ines, ines.contactOf(ana), 70);
        wasLastSeen(ines, ines.contactOf(ben), 100);
        ines.get("/network-picture")
                .body("neglectedPeople", equalTo(2))
                .body("neglected.name", contains("Ana Kovač", "Ben Osei"))
                .body("neglected[0].days", equalTo(70))
                .body("neglected[0].longestGapDays", equalTo(60))
                .body("neglected[0].memberId", equalTo(ana.id()))
                // Strategic alone could wait for half a year, personal could not.
                .body("neglected[1].longestGapDays", equalTo(90));
        wasLastSeen(ines, ines.contactOf(ana), 1);
        ines.get("/network-picture").body("neglected.name", contains("Ben Osei"));
    }

    @Test
    void who_was_never_met_is_missed_since_the_page_was_opened() {
        jdbi.useHandle(handle -> handle.execute(
                "update contact set created_at = now() - interval '100 days' where owner_id = ? and member_id is null",
                UUID.fromString(ines.id())));
        ines.get("/network-picture")
                .body("neglected.name", contains("Aunt Rosa"))
                .body("neglected[0].lastInteractionAt", nullValue())
                .body("neglected[0].days", equalTo(100));
    }

    @Test
    void the_graph_links_those_of_my_connections_who_know_each_other_once() {
        var stranger = Given.aMember("Stranger");
        stranger.connectsWith(ana);
        ana.connectsWith(ben);
        var links = ines.get("/network-picture")
                .body("graph.nodes.name", containsInAnyOrder("Ana Kovač", "Ben Osei"))
                .body("graph.nodes.find { it.name == 'Ben Osei' }.discipline", equalTo("pharmacist"))
                .body("graph.nodes.find { it.name == 'Ben Osei' }.networkTypes", contains("STRATEGIC", "PERSONAL"))
                .body("graph.links", hasSize(1))
                .body("graph.nodesLeftOut", equalTo(0))
                .body("graph.linksLeftOut", equalTo(false))
                .extract();
        var ends = Set.of(links.<String>path("graph.links[0].from"), links.<String>path("graph.links[0].to"));
        assertEquals(Set.of(ana.id(), ben.id()), ends);
    }

    @Test
    void who_hides_or_blocks_leaves_the_picture() {
        ana.connectsWith(ben);
        ben.put("/blocks/" + ines.id()).statusCode(204);
        ines.get("/network-picture")
                .body("connections", equalTo(1))
                .body("graph.nodes.name", contains("Ana Kovač"))
                .body("graph.links", empty());
        ana.delete("/me").statusCode(202);
        ines.get("/network-picture").body("connections", equalTo(0)).body("graph.nodes", empty());
    }

    @Test
    void the_picture_is_of_my_own_types_and_never_of_theirs() {
        ana.get("/network-picture")
                .body("connections", equalTo(1))
                .body("withoutNetworkType", equalTo(1))
                .body("graph.nodes[0].networkTypes", empty());
    }
}
