package dev.collega.opendoor;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class AskTest {

    @Inject
    Jdbi jdbi;

    private Person tomasz;
    private Person okafor;

    @BeforeEach
    void a_trainee_and_a_senior_whose_door_is_open() {
        tomasz = Given.aMember("Tomasz");
        okafor = Given.aMember("Dr Okafor");
        opens(okafor, 3);
    }

    private static void opens(Person member, int asksPerMonth) {
        member.put("/me/open-door", Map.of("open", true, "asksPerMonth", asksPerMonth))
                .statusCode(200);
    }

    private static Map<String, Object> question(Person member) {
        return new HashMap<>(Map.of(
                "memberId", member.id(),
                "whoIAm", "I am a surgical trainee in my third year.",
                "whyYou", "You changed your specialty after five years.",
                "question", "What do you wish you had asked before?",
                "minutesNeeded", 10));
    }

    private static ValidatableResponse asks(Person asker, Person member) {
        return asker.post("/asks", question(member));
    }

    private static String asked(Person asker, Person member) {
        return asks(asker, member).statusCode(201).extract().path("id");
    }

    private void expire(String id) {
        jdbi.useHandle(handle -> handle.execute("update ask set expires_at = now() where id = ?", UUID.fromString(id)));
    }

    @Test
    void an_open_door_stands_on_the_profile_and_a_closed_one_does_not() {
        tomasz.get("/me/open-door")
                .statusCode(200)
                .body("open", equalTo(false))
                .body("asksPerMonth", equalTo(4))
                .body("askedThisMonth", equalTo(0));
        tomasz.get("/members/" + okafor.id()).body("openDoor.topics", empty());
        okafor.put(
                        "/me/open-door",
                        Map.of(
                                "open",
                                true,
                                "topics",
                                List.of("Heart failure", " Changing specialty ", "Heart failure"),
                                "careerStages",
                                List.of("STUDENT", "TRAINEE"),
                                "asksPerMonth",
                                2,
                                "minutes",
                                15,
                                "words",
                                "Short questions find short answers."))
                .statusCode(200)
                .body("topics", contains("Heart failure", "Changing specialty"));
        tomasz.get("/members/" + okafor.id())
                .body("openDoor.topics", contains("Heart failure", "Changing specialty"))
                .body("openDoor.careerStages", containsInAnyOrder("STUDENT", "TRAINEE"))
                .body("openDoor.minutes", equalTo(15))
                .body("openDoor.words", equalTo("Short questions find short answers."))
                .body("openDoor.asksPerMonth", nullValue());
        okafor.put("/me/open-door", Map.of("open", false, "asksPerMonth", 2)).statusCode(200);
        tomasz.get("/members/" + okafor.id()).body("openDoor", nullValue());
        asks(tomasz, okafor).statusCode(409).body("code", equalTo("door-closed"));
    }

    @Test
    void the_settings_of_a_door_have_their_bounds() {
        for (var wrong : List.of(
                Map.of("open", true),
                Map.of("open", true, "asksPerMonth", 0),
                Map.of("open", true, "asksPerMonth", 21),
                Map.of("open", true, "asksPerMonth", 2, "minutes", 121),
                Map.of("open", true, "asksPerMonth", 2, "topics", Collections.nCopies(16, "Topic")),
                Map.of("open", true, "asksPerMonth", 2, "words", "x".repeat(501)),
                Map.of("open", "yes", "asksPerMonth", 2))) {
            okafor.put("/me/open-door", wrong).statusCode(400);
        }
        var etag = okafor.get("/me/open-door").extract().header("ETag");
        opens(okafor, 5);
        okafor.asks()
                .header("If-Match", etag)
                .body(Map.of("open", true, "asksPerMonth", 6))
                .put(Person.API + "/me/open-door")
                .then()
                .statusCode(412);
    }

    @Test
    void a_question_is_asked_and_answered() {
        var id = asked(tomasz, okafor);
        okafor.get("/asks?waiting=true")
                .body("items.id", contains(id))
                .body("items[0].box", equalTo("INCOMING"))
                .body("items[0].state", equalTo("PENDING"))
                .body("items[0].member.fullName", equalTo("Tomasz"))
                .body("items[0].question", equalTo("What do you wish you had asked before?"));
        okafor.put("/asks/" + id + "/answer", Map.of("words", "What the nights are like in ten years."))
                .statusCode(200)
                .body("state", equalTo("ANSWERED"));
        okafor.put("/asks/" + id + "/answer", Map.of("words", " What the nights are like in ten years."))
                .statusCode(200);
        okafor.put("/asks/" + id + "/answer", Map.of("words", "Something else."))
                .statusCode(409)
                .body("code", equalTo("already-answered"));
        okafor.put("/asks/" + id + "/refusal").statusCode(409);
        tomasz.delete("/asks/" + id).statusCode(409);
        tomasz.get("/asks?box=outgoing")
                .body("items[0].state", equalTo("ANSWERED"))
                .body("items[0].answer", equalTo("What the nights are like in ten years."))
                .body("items[0].answeredAt", notNullValue())
                .body("items[0].expiresAt", nullValue());
        okafor.get("/asks?waiting=true").body("items", empty());
        assertEquals(List.of("ask-received"), lettersTo(okafor));
        assertEquals(List.of("ask-answered"), lettersTo(tomasz));
        tomasz.get("/members/" + okafor.id()).body("relation", equalTo("NONE"));
        asks(tomasz, okafor).statusCode(201);
    }

    private List<String> lettersTo(Person member) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select template from letter where account_id = :id and template like 'ask-%' order by id")
                .bind("id", UUID.fromString(member.id()))
                .mapTo(String.class)
                .list());
    }

    @Test
    void a_refusal_looks_like_no_answer_until_it_expires() {
        var id = asked(tomasz, okafor);
        var before = sightOf(tomasz, okafor, id);
        okafor.put("/asks/" + id + "/refusal").statusCode(204);
        okafor.put("/asks/" + id + "/refusal").statusCode(204);
        assertEquals(before, sightOf(tomasz, okafor, id));
        okafor.get("/asks").body("items", empty());
        okafor.get("/asks/" + id).statusCode(404);
        assertEquals(List.of(), lettersTo(tomasz));
        expire(id);
        tomasz.get("/asks/" + id).body("state", equalTo("EXPIRED"));
        okafor.put("/asks/" + id + "/answer", Map.of("words", "Too late.")).statusCode(404);
    }

    private static String sightOf(Person asker, Person asked, String id) {
        var seen = new StringBuilder();
        for (var path : List.of(
                "/asks?box=outgoing",
                "/asks?box=incoming",
                "/asks/" + id,
                "/members/" + asked.id(),
                "/connections",
                "/me/open-door",
                "/audit-events")) {
            var answer = asker.get(path).extract();
            seen.append(path)
                    .append(answer.statusCode())
                    .append(answer.header("ETag"))
                    .append(answer.asString());
        }
        return seen.append(asks(asker, asked).extract().asString()).toString();
    }

    @Test
    void what_comes_after_is_the_same_whether_it_was_refused_or_not() {
        var told = new ArrayList<List<String>>();
        for (var refused : List.of(false, true)) {
            var asker = Given.aMember("Tomasz");
            var senior = Given.aMember("Senior");
            opens(senior, 2);
            var id = asked(asker, senior);
            if (refused) {
                senior.put("/asks/" + id + "/refusal").statusCode(204);
            }
            var friend = Given.aMember("Friend");
            var answers = List.of(
                    asks(asker, senior),
                    asker.delete("/asks/" + id),
                    asker.delete("/asks/" + id),
                    asks(asker, senior),
                    asker.get("/asks?box=outgoing"),
                    asks(friend, senior),
                    asks(Given.aMember("Another"), senior));
            told.add(answers.stream()
                    .map(answer -> answer.extract().statusCode()
                            + answer.extract()
                                    .asString()
                                    .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                                    .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME"))
                    .toList());
        }
        assertEquals(told.get(0), told.get(1));
    }

    @Test
    void a_question_that_was_withdrawn_holds_its_place() {
        var id = asked(tomasz, okafor);
        tomasz.delete("/asks/" + id).statusCode(204);
        tomasz.delete("/asks/" + id).statusCode(404);
        okafor.get("/asks").body("items", empty());
        okafor.put("/asks/" + id + "/answer", Map.of("words", "Here.")).statusCode(404);
        asks(tomasz, okafor)
                .statusCode(409)
                .body("code", equalTo("already-asked"))
                .body("askAgainAt", notNullValue());
        expire(id);
        asked(tomasz, okafor);
        tomasz.get("/asks?box=outgoing").body("items", hasSize(1));
    }

    @Test
    void one_question_at_a_time_to_the_same_member() {
        var id = asked(tomasz, okafor);
        asks(tomasz, okafor).statusCode(409).body("code", equalTo("already-asked"));
        expire(id);
        asked(tomasz, okafor);
        tomasz.get("/asks?box=outgoing").body("items.state", contains("PENDING", "EXPIRED"));
    }

    @Test
    void a_refusal_is_not_for_good() {
        var id = asked(tomasz, okafor);
        okafor.put("/asks/" + id + "/refusal").statusCode(204);
        okafor.put("/asks/" + id + "/answer", Map.of("words", "I have thought again."))
                .statusCode(200);
        tomasz.get("/asks/" + id).body("state", equalTo("ANSWERED"));
    }

    @Test
    void topics_stages_and_minutes_are_kept_to() {
        okafor.put(
                        "/me/open-door",
                        Map.of(
                                "open",
                                true,
                                "asksPerMonth",
                                3,
                                "topics",
                                List.of("Heart failure"),
                                "minutes",
                                10,
                                "careerStages",
                                List.of("TRAINEE")))
                .statusCode(200);
        asks(tomasz, okafor).statusCode(409).body("code", equalTo("door-not-for-stage"));
        tomasz.patch("/me", "*", Map.of("careerStage", "SENIOR")).statusCode(200);
        asks(tomasz, okafor).statusCode(409).body("code", equalTo("door-not-for-stage"));
        tomasz.patch("/me", "*", Map.of("careerStage", "TRAINEE")).statusCode(200);
        var other = question(okafor);
        other.put("topic", "Football");
        tomasz.post("/asks", other).statusCode(400).body("errors.pointer", contains("/topic"));
        other.put("topic", "heart failure");
        other.put("minutesNeeded", 11);
        tomasz.post("/asks", other).statusCode(400).body("errors.pointer", contains("/minutesNeeded"));
        other.put("minutesNeeded", 10);
        tomasz.post("/asks", other).statusCode(201).body("topic", equalTo("heart failure"));
    }

    @Test
    void a_door_is_full_after_as_many_as_it_takes_in_a_month_and_says_when_there_is_room() {
        opens(okafor, 1);
        asked(Given.aMember("First"), okafor);
        var nextMonth = Month.of(java.time.Instant.now(), java.time.ZoneId.of("Europe/Lisbon"))
                .nextOn()
                .toString();
        asks(tomasz, okafor)
                .statusCode(409)
                .body("code", equalTo("door-full-this-month"))
                .body("opensOn", equalTo(nextMonth))
                .body("detail", containsString("the next from 1 "));
        okafor.get("/me/open-door").body("askedThisMonth", equalTo(1));
        jdbi.useHandle(handle -> handle.execute(
                "update ask set asked_at = asked_at - interval '32 days' where asked_id = ?",
                UUID.fromString(okafor.id())));
        asked(tomasz, okafor);
    }

    @Test
    void one_member_asks_ten_questions_a_month() {
        for (var n = 0; n < 10; n++) {
            var senior = Given.aMember("Senior " + n);
            opens(senior, 1);
            asked(tomasz, senior);
        }
        asks(tomasz, okafor)
                .statusCode(409)
                .body("code", equalTo("asks-used-up"))
                .body("opensOn", notNullValue());
    }

    @Test
    void of_many_who_knock_at_once_as_many_come_in_as_there_is_room() throws Exception {
        var askers = new ArrayList<Callable<Integer>>();
        for (var n = 0; n < 10; n++) {
            var asker = Given.aMember("Asker " + n);
            askers.add(() -> asks(asker, okafor).extract().statusCode());
        }
        var statuses = atOnce(askers);
        assertEquals(3, Collections.frequency(statuses, 201));
        assertEquals(7, Collections.frequency(statuses, 409));
        okafor.get("/asks").body("items", hasSize(3));
    }

    @Test
    void who_asks_many_at_once_does_not_exceed_what_is_theirs() throws Exception {
        var asked = new ArrayList<Callable<Integer>>();
        for (var n = 0; n < 15; n++) {
            var senior = Given.aMember("Senior " + n);
            opens(senior, 1);
            asked.add(() -> asks(tomasz, senior).extract().statusCode());
        }
        var statuses = atOnce(asked);
        assertEquals(10, Collections.frequency(statuses, 201));
        assertEquals(5, Collections.frequency(statuses, 409));
    }

    @Test
    void two_seniors_who_ask_each_other_at_once_do_not_stand_in_each_others_way() throws Exception {
        for (var round = 0; round < 5; round++) {
            var one = Given.aMember("One");
            var other = Given.aMember("Other");
            opens(one, 1);
            opens(other, 1);
            assertEquals(
                    List.of(201, 201),
                    atOnce(List.of(
                            () -> asks(one, other).extract().statusCode(),
                            () -> asks(other, one).extract().statusCode())));
        }
    }

    @Test
    void the_same_question_at_the_same_moment_is_asked_once_and_answered_once() throws Exception {
        var statuses = atOnce(
                Collections.nCopies(15, () -> asks(tomasz, okafor).extract().statusCode()));
        assertEquals(1, Collections.frequency(statuses, 201));
        assertEquals(14, Collections.frequency(statuses, 409));
        String id = okafor.get("/asks").extract().path("items[0].id");
        var answers = new ArrayList<Callable<Integer>>();
        for (var n = 0; n < 8; n++) {
            var words = "Answer " + n;
            answers.add(() -> okafor.put("/asks/" + id + "/answer", Map.of("words", words))
                    .extract()
                    .statusCode());
        }
        assertEquals(1, Collections.frequency(atOnce(answers), 200));
        assertEquals(List.of("ask-answered"), lettersTo(tomasz));
    }

    @Test
    void answering_while_it_is_withdrawn_is_one_of_the_two() throws Exception {
        for (var round = 0; round < 5; round++) {
            var asker = Given.aMember("Asker");
            var senior = Given.aMember("Senior");
            opens(senior, 1);
            var id = asked(asker, senior);
            var answers = atOnce(List.of(
                    () -> asker.delete("/asks/" + id).extract().statusCode(),
                    () -> senior.put("/asks/" + id + "/answer", Map.of("words", "Here you are."))
                            .extract()
                            .statusCode()));
            assertEquals(answers.get(1) == 200 ? List.of(409, 200) : List.of(204, 404), answers);
        }
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.size());
        var answers = new ArrayList<Integer>();
        for (var answer : pool.invokeAll(calls)) {
            answers.add(answer.get());
        }
        pool.shutdown();
        return answers;
    }

    @Test
    void blocked_and_hidden_members_are_not_there_to_be_asked() {
        var none = UUID.randomUUID().toString();
        var notThere = tomasz.post("/asks", with(question(okafor), none))
                .statusCode(404)
                .extract()
                .asString()
                .replace(none, "ID");
        var id = asked(tomasz, okafor);
        okafor.put("/blocks/" + tomasz.id()).statusCode(204);
        assertEquals(
                notThere,
                asks(tomasz, okafor).statusCode(404).extract().asString().replace(okafor.id(), "ID"));
        tomasz.get("/asks?box=outgoing").body("items", empty());
        tomasz.get("/asks/" + id).statusCode(404);
        okafor.get("/asks").body("items", empty());
        okafor.put("/asks/" + id + "/answer", Map.of("words", "Here.")).statusCode(404);
        okafor.delete("/blocks/" + tomasz.id()).statusCode(204);
        tomasz.get("/asks/" + id).body("state", equalTo("PENDING"));
        okafor.get("/asks").body("items", empty());

        tomasz.put("/blocks/" + okafor.id()).statusCode(204);
        asks(tomasz, okafor).statusCode(409).body("code", equalTo("member-blocked"));
        tomasz.delete("/blocks/" + okafor.id()).statusCode(204);
        tomasz.get("/asks?box=outgoing").body("items", empty());

        var hidden = Given.aMember("Hidden");
        opens(hidden, 1);
        jdbi.useHandle(handle ->
                handle.execute("update member set hidden_at = now() where id = ?", UUID.fromString(hidden.id())));
        assertEquals(
                notThere,
                asks(tomasz, hidden).statusCode(404).extract().asString().replace(hidden.id(), "ID"));
        asks(tomasz, tomasz).statusCode(422).body("code", equalTo("self-ask"));
    }

    private static Map<String, Object> with(Map<String, Object> question, String member) {
        question.put("memberId", member);
        return question;
    }

    @Test
    void a_question_of_the_wrong_shape_is_refused_field_by_field() {
        var short1 = question(okafor);
        short1.put("whoIAm", "Me.");
        short1.put("whyYou", "x".repeat(301));
        short1.put("question", "  Why?     ");
        short1.put("minutesNeeded", 0);
        tomasz.post("/asks", short1)
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/whoIAm", "/whyYou", "/question", "/minutesNeeded"));
        var text = question(okafor);
        text.put("minutesNeeded", "ten");
        tomasz.post("/asks", text).statusCode(400);
        var id = asked(tomasz, okafor);
        okafor.put("/asks/" + id + "/answer", Map.of("words", "  ")).statusCode(400);
        okafor.put("/asks/" + id + "/answer", Map.of("words", "x".repeat(4001))).statusCode(400);
    }

    @Test
    void nobody_else_sees_or_answers_a_question() {
        var id = asked(tomasz, okafor);
        var stranger = Given.aMember("Stranger");
        stranger.get("/asks/" + id).statusCode(404);
        for (var other : List.of(stranger, tomasz)) {
            other.put("/asks/" + id + "/answer", Map.of("words", "Me!")).statusCode(404);
            other.put("/asks/" + id + "/refusal").statusCode(404);
        }
        okafor.delete("/asks/" + id).statusCode(404);
    }
}
