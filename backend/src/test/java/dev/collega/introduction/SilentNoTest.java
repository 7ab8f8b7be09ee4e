package dev.collega.introduction;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.http.Header;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A no is kind: whoever asked cannot tell it from waiting, by whatever they may look at or try. All that a member can see
 * is written down before and after, and must be the same to the letter.
 */
@ApiTest
class SilentNoTest {

    /** What may become of an introduction without Ada being told. */
    enum Fate {
        NOBODY_ANSWERS((three, id) -> {}),
        THE_INTRODUCER_REFUSES((three, id) -> refuse(three.ben(), id)),
        THE_INTRODUCER_AGREES((three, id) -> agree(three, id)),
        THE_INTRODUCED_REFUSES((three, id) -> {
            agree(three, id);
            refuse(three.cleo(), id);
        }),
        THE_INTRODUCER_REFUSES_AND_AGREES_AND_THE_INTRODUCED_REFUSES_TWICE((three, id) -> {
            refuse(three.ben(), id);
            refuse(three.ben(), id);
            agree(three, id);
            refuse(three.cleo(), id);
            refuse(three.cleo(), id);
        }),
        THE_INTRODUCED_REFUSES_AND_THE_INTRODUCER_AGREES_ONCE_MORE((three, id) -> {
            agree(three, id);
            refuse(three.cleo(), id);
            agree(three, id);
        });

        private final BiConsumer<Three, String> comesAbout;

        Fate(BiConsumer<Three, String> comesAbout) {
            this.comesAbout = comesAbout;
        }

        private static void agree(Three three, String id) {
            three.ben()
                    .put("/introductions/" + id + "/agreement", Map.of("reason", "You two should meet, I think."))
                    .statusCode(200);
        }

        private static void refuse(Person who, String id) {
            who.put("/introductions/" + id + "/refusal").statusCode(204);
        }
    }

    @Inject
    Jdbi jdbi;

    @Inject
    IntroductionLetters letters;

    @ParameterizedTest
    @EnumSource(Fate.class)
    void nothing_that_the_asker_can_see_changes(Fate fate) {
        var three = Three.meet();
        var other = Given.aMember("Other");
        three.ben().connectsWith(other);
        var older = three.asks(three.ada(), three.ben(), other)
                .statusCode(201)
                .extract()
                .<String>path("id");
        var id = three.asked();
        letters.tell();

        var before = sightOf(three.ada(), three, List.of(id, older));
        fate.comesAbout.accept(three, id);
        letters.tell();
        assertEquals(before, sightOf(three.ada(), three, List.of(id, older)));
        assertEquals(0, lettersTo(three.ada()));
    }

    @ParameterizedTest
    @EnumSource(Fate.class)
    void who_tries_again_is_told_the_same_whatever_was_said(Fate fate) {
        var expected = tries(Fate.NOBODY_ANSWERS);
        assertEquals(expected, tries(fate));
    }

    /** A second attempt, one through somebody else, then withdrawing and asking once more, and at last the expiry. */
    private List<String> tries(Fate fate) {
        var three = Three.meet();
        var dan = Given.aMember("Dan Otherway");
        dan.connectsWith(three.ada());
        dan.connectsWith(three.cleo());
        var id = three.asked();
        fate.comesAbout.accept(three, id);
        var ada = three.ada();
        var told = new ArrayList<String>();
        told.add(written(three.asks(ada, three.ben(), three.cleo())));
        told.add(written(three.asks(ada, dan, three.cleo())));
        told.add(written(ada.put("/introductions/" + id + "/refusal")));
        told.add(written(ada.put("/introductions/" + id + "/acceptance")));
        told.add(written(ada.delete("/introductions/" + id)));
        told.add(written(ada.delete("/introductions/" + id)));
        told.add(written(three.asks(ada, three.ben(), three.cleo())));
        String again = ada.get("/introductions").extract().path("items[0].id");
        told.add(written(ada.get("/introductions")));
        told.add(written(ada.delete("/introductions/" + again)));
        told.add(written(three.asks(ada, dan, three.cleo())));
        jdbi.useHandle(handle -> handle.execute(
                "update introduction set expires_at = asked_at where asker_id = ?", UUID.fromString(ada.id())));
        told.add(written(ada.get("/introductions")));
        told.add(written(three.asks(ada, three.ben(), three.cleo())));
        return told.stream()
                .map(answer -> anonymous(
                        answer,
                        Map.of(
                                ada.id(),
                                "ADA",
                                three.ben().id(),
                                "BEN",
                                three.cleo().id(),
                                "CLEO",
                                dan.id(),
                                "DAN")))
                .toList();
    }

    /** Ids and times of an answer as what they stand for: other members, other moments. */
    private static String anonymous(String answer, Map<String, String> people) {
        for (var person : people.entrySet()) {
            answer = answer.replace(person.getKey(), person.getValue());
        }
        return answer.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME");
    }

    @ParameterizedTest
    @EnumSource(Fate.class)
    void after_the_expiry_all_has_come_to_the_same(Fate fate) {
        var three = Three.meet();
        var id = three.asked();
        var before = three.ada().get("/introductions/" + id).extract().asString();
        fate.comesAbout.accept(three, id);
        jdbi.useHandle(handle ->
                handle.execute("update introduction set expires_at = now() where id = ?", UUID.fromString(id)));
        var after = three.ada().get("/introductions/" + id).extract().asString();
        String expiresAt = three.ada().get("/introductions/" + id).extract().path("expiresAt");
        assertEquals(
                before.replace("\"PENDING\"", "\"EXPIRED\"").replaceAll("(\"expiresAt\":)\"[^\"]+\"", "$1X"),
                after.replace(expiresAt, "X").replace("\"X\"", "X"));
    }

    @Test
    void the_introducer_cannot_tell_what_the_other_side_said() {
        var three = Three.meet();
        var id = three.passedOn();
        letters.tell();
        var before = sightOf(three.ben(), three, List.of(id));
        three.cleo().put("/introductions/" + id + "/refusal").statusCode(204);
        letters.tell();
        assertEquals(before, sightOf(three.ben(), three, List.of(id)));
        var refused = three.ben().put("/introductions/" + id + "/refusal");
        assertEquals(409, refused.extract().statusCode());
        refused.body("code", equalTo("already-passed-on"));
        three.cleo().put("/blocks/" + three.ada().id()).statusCode(204);
        assertEquals(before, sightOf(three.ben(), three, List.of(id)));
    }

    @Test
    void what_was_not_passed_on_leaves_no_trace_with_whom_it_would_have_reached() {
        var three = Three.meet();
        var cleo = three.cleo();
        var before = sightOf(cleo, three, List.of());
        var id = three.asked();
        letters.tell();
        assertEquals(before, sightOf(cleo, three, List.of()));
        knowsNothingOf(cleo, id);
        three.ben().put("/introductions/" + id + "/refusal").statusCode(204);
        assertEquals(before, sightOf(cleo, three, List.of()));
        knowsNothingOf(cleo, id);
        three.ada().delete("/introductions/" + id).statusCode(204);
        three.asked();
        letters.tell();
        assertEquals(before, sightOf(cleo, three, List.of()));
        assertEquals(0, lettersTo(cleo));
    }

    /** As an id that nobody ever gave. */
    private static void knowsNothingOf(Person member, String id) {
        var none = UUID.randomUUID().toString();
        for (var answer : List.of("", "/acceptance", "/refusal", "/agreement")) {
            var path = "/introductions/%s" + answer;
            var real = answer.isEmpty() ? member.get(path.formatted(id)) : member.put(path.formatted(id));
            var invented = answer.isEmpty() ? member.get(path.formatted(none)) : member.put(path.formatted(none));
            assertEquals(written(invented).replace(none, "ID"), written(real).replace(id, "ID"));
        }
        assertEquals(
                written(member.delete("/introductions/" + none)).replace(none, "ID"),
                written(member.delete("/introductions/" + id)).replace(id, "ID"));
    }

    @Test
    void who_was_declined_and_asks_again_does_not_reach_the_introducer() {
        var three = Three.meet();
        var id = three.asked();
        letters.tell();
        three.ben().put("/introductions/" + id + "/refusal").statusCode(204);
        var before = sightOf(three.ben(), three, List.of(id));
        three.ada().delete("/introductions/" + id).statusCode(204);
        three.asked();
        letters.tell();
        assertEquals(before, sightOf(three.ben(), three, List.of(id)));
        assertEquals(1, lettersTo(three.ben()));
    }

    @Test
    void who_was_refused_does_not_reach_them_through_somebody_else() {
        var three = Three.meet();
        var dan = Given.aMember("Dan Otherway");
        dan.connectsWith(three.ada());
        dan.connectsWith(three.cleo());
        var id = three.passedOn();
        letters.tell();
        three.cleo().put("/introductions/" + id + "/refusal").statusCode(204);
        three.ada().delete("/introductions/" + id).statusCode(204);
        String again = three.asks(three.ada(), dan, three.cleo())
                .statusCode(201)
                .extract()
                .path("id");
        dan.put("/introductions/" + again + "/agreement").statusCode(200).body("state", equalTo("PASSED_ON"));
        letters.tell();
        three.cleo().get("/introductions?role=introduced").body("items", empty());
        assertEquals(1, lettersTo(three.cleo()));
        dan.get("/introductions/" + again).body("state", equalTo("PASSED_ON"));
    }

    @Test
    void a_block_between_two_of_them_is_a_no_like_any_other_to_the_third() {
        var three = Three.meet();
        var id = three.passedOn();
        letters.tell();
        var before = written(three.ada().get("/introductions/" + id));
        three.ben().put("/blocks/" + three.cleo().id()).statusCode(204);
        assertEquals(before, written(three.ada().get("/introductions/" + id)));
        three.cleo().get("/introductions/" + id).statusCode(404);
        three.cleo().put("/introductions/" + id + "/acceptance").statusCode(404);
        three.ben().get("/introductions?role=introducer").body("items", empty());
        three.ben().delete("/blocks/" + three.cleo().id()).statusCode(204);
        three.cleo().get("/introductions?role=introduced").body("items", empty());
        three.cleo().put("/introductions/" + id + "/acceptance").statusCode(404);
    }

    @Test
    void whom_i_blocked_and_who_blocked_me_are_as_if_they_did_not_exist() {
        var three = Three.meet();
        var ada = three.ada();
        var id = three.passedOn();
        three.cleo().put("/blocks/" + ada.id()).statusCode(204);
        var none = UUID.randomUUID().toString();
        ada.get("/introductions").body("items", empty());
        assertEquals(
                written(ada.get("/introductions/" + none)).replace(none, "ID"),
                written(ada.get("/introductions/" + id)).replace(id, "ID"));
        assertEquals(
                written(ada.post(
                                "/introductions",
                                Map.of("introducerId", three.ben().id(), "memberId", none, "reason", Three.REASON)))
                        .replace(none, "ID"),
                written(three.asks(ada, three.ben(), three.cleo()))
                        .replace(three.cleo().id(), "ID"));
        assertEquals(
                written(ada.post(
                                "/introductions",
                                Map.of(
                                        "introducerId",
                                        none,
                                        "memberId",
                                        three.ben().id(),
                                        "reason",
                                        Three.REASON)))
                        .replace(none, "ID"),
                written(three.asks(ada, three.cleo(), three.ben()))
                        .replace(three.cleo().id(), "ID"));
        three.cleo().get("/introductions?role=introduced").body("items", empty());
        three.cleo().delete("/blocks/" + ada.id()).statusCode(204);
        three.cleo().get("/introductions?role=introduced").body("items", empty());
        ada.get("/introductions/" + id).body("state", equalTo("PENDING"));
    }

    @Test
    void who_blocks_has_withdrawn_what_they_asked_for() {
        var three = Three.meet();
        var id = three.passedOn();
        three.ada().put("/blocks/" + three.cleo().id()).statusCode(204);
        three.ada().delete("/blocks/" + three.cleo().id()).statusCode(204);
        for (var one : List.of(three.ada(), three.ben(), three.cleo())) {
            one.get("/introductions/" + id).statusCode(404);
        }
    }

    @Test
    void an_archive_tells_no_more_than_the_screen() throws Exception {
        var three = Three.meet();
        var id = three.passedOn();
        three.cleo().put("/introductions/" + id + "/refusal").statusCode(204);
        var parts = new TreeSet<String>();
        for (var one : List.of(three.ada(), three.ben())) {
            var written = archiveOf(one);
            assertFalse(written.contains("REFUSED"), written);
            assertFalse(written.contains("refused"), written);
            parts.add(written.isBlank() ? "nothing" : "something");
        }
        assertEquals(new TreeSet<>(List.of("something")), parts);
        assertFalse(archiveOf(three.cleo()).contains(id));
    }

    @Inject
    IntroductionPart part;

    @Inject
    com.fasterxml.jackson.databind.ObjectMapper json;

    private String archiveOf(Person member) throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            jdbi.useHandle(handle -> part.write(
                    UUID.fromString(member.id()),
                    handle,
                    new dev.collega.shared.archive.ArchiveWriter(UUID.randomUUID(), zip, json)));
        }
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
            zip.getNextEntry();
            return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_comparison_above_can_fail() {
        var three = Three.meet();
        var id = three.passedOn();
        var before = sightOf(three.ada(), three, List.of(id));
        three.cleo().put("/introductions/" + id + "/acceptance").statusCode(200);
        assertNotEquals(before, sightOf(three.ada(), three, List.of(id)));
    }

    /** All that a member can look at which an introduction might touch: bodies, states and headers. */
    private static String sightOf(Person member, Three three, List<String> introductions) {
        var paths = new ArrayList<String>();
        for (var role : List.of("asker", "introducer", "introduced")) {
            paths.add("/introductions?role=" + role);
            paths.add("/introductions?waiting=true&role=" + role);
            paths.add("/introductions?limit=1&role=" + role);
        }
        introductions.forEach(id -> paths.add("/introductions/" + id));
        for (var other : List.of(three.ada(), three.ben(), three.cleo())) {
            paths.add("/members/" + other.id());
            paths.add("/members/" + other.id() + "/mutual-connections");
        }
        for (var list : List.of("accepted", "incoming", "outgoing")) {
            paths.add("/connections?state=" + list);
        }
        paths.addAll(List.of("/contacts", "/me", "/asks", "/audit-events", "/follow-ups", "/agenda"));
        return paths.stream()
                .map(path -> path + " " + written(member.get(path)))
                .collect(Collectors.joining("\n"));
    }

    /** An answer to the letter; only when it was given is left out. */
    private static String written(ValidatableResponse answer) {
        var response = answer.extract();
        return response.statusCode() + " "
                + response.headers().asList().stream()
                        .filter(header -> !header.getName().equalsIgnoreCase("Date"))
                        .filter(header -> !header.getName().equalsIgnoreCase("content-length"))
                        .map(Header::toString)
                        .sorted()
                        .collect(Collectors.joining(";"))
                + " " + response.asString();
    }

    private int lettersTo(Person member) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from letter where account_id = :id and template like 'introduction-%'")
                .bind("id", UUID.fromString(member.id()))
                .mapTo(Integer.class)
                .one());
    }
}
