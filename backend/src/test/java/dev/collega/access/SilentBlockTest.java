package dev.collega.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A block is silent. In one world somebody blocks Ben, in another the same somebody is suspended: whatever Ben reads and
 * tries, the answers are the same, so that he cannot know which it is.
 */
@ApiTest
class SilentBlockTest {

    private static final String INTRODUCTION =
            "{\"introducerId\":\"%s\",\"memberId\":\"%s\",\"reason\":\"We should meet.\"}";
    private static final String QUESTION = "{\"memberId\":\"%s\",\"whoIAm\":\"A colleague of yours.\","
            + "\"whyYou\":\"You know about this.\",\"question\":\"How did you begin?\",\"minutesNeeded\":5}";
    private static final String YESTERDAY = LocalDate.now().minusDays(1).toString();
    private static final String NEVER = "0198c0de-0000-7000-8000-00000000dead";

    @Inject
    Jdbi database;

    private Person moderator;

    @BeforeEach
    void somebody_looks_after_the_place() {
        moderator = Given.aModerator(database);
    }

    /** Ada, who is connected with Ben; somebody whom Ben has asked; and all that is between them. */
    private static final class Between {

        final String mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        final Person ben = Given.aMember("Ben");
        final Person ada = Given.aMember("Ada " + mark);
        final Person asked = Given.aMember("Asked " + mark);
        final Person mei = Given.aMember("Mei");
        final Map<String, String> ids = new LinkedHashMap<>();

        Between() {
            ids.put("mark", mark);
            var ward = "Ward " + mark;
            for (var person : List.of(ben, ada, asked)) {
                person.patch("/me", "*", Map.of("workplace", ward, "interests", List.of(mark)))
                        .statusCode(200);
            }
            ids.put("ada", ada.id());
            ids.put("asked", asked.id());
            ids.put("ben", ben.id());
            ids.put("mei", mei.id());
            ids.put("connection", ben.connectsWith(ada, "OPERATIONAL"));
            ben.connectsWith(mei);
            mei.connectsWith(ada);
            ids.put("request", ben.asksToConnect(asked));
            ids.put("page", ben.contactOf(ada));
            ids.put("pageOfAsked", ben.notes("Asked"));
            ben.plans(ids.get("page"), "Write to Ada", "2026-01-01");
            ids.put("adasPost", ada.posts("From Ada", "MEMBERS"));
            ids.put("meisPost", mei.posts("From Mei", "MEMBERS"));
            ids.put("bensPost", ben.posts("From Ben", "MEMBERS"));
            for (var post : List.of("adasPost", "meisPost", "bensPost")) {
                for (var person : List.of(ada, asked, mei)) {
                    person.post("/posts/" + ids.get(post) + "/comments", Map.of("body", "Well said."))
                            .statusCode(201);
                }
            }
            talk();
            ben.put("/posts/" + ids.get("adasPost") + "/bookmark").statusCode(204);
            for (var teller : List.of(ada, mei)) {
                ids.put(
                        teller == ada ? "adasMilestone" : "meisMilestone",
                        teller.post("/milestones", Map.of("kind", "AWARD", "happenedOn", YESTERDAY))
                                .statusCode(201)
                                .extract()
                                .path("id"));
            }
            ben.put("/mutes/" + asked.id()).statusCode(204);
            ben.delete("/mutes/" + asked.id()).statusCode(204);
            introduceAndAsk();
        }

        /** Answers below what the two have said, mentions of them, their reactions, and what Ada sent. */
        private void talk() {
            for (var post : List.of("meisPost", "bensPost")) {
                var comments = "/posts/" + ids.get(post) + "/comments";
                List<String> said = mei.get(comments).extract().path("items.id");
                ids.put(post + "Comment", said.get(0));
                mei.post(comments, Map.of("body", "Indeed.", "parentId", said.get(0)))
                        .statusCode(201);
                var named = Map.of("body", "@" + ada.fullName() + " knows", "mentions", List.of(ada.id(), asked.id()));
                mei.post(comments, named).statusCode(201);
            }
            for (var person : List.of(ada, asked)) {
                person.put("/posts/" + ids.get("bensPost") + "/reactions/USEFUL")
                        .statusCode(204);
            }
            ada.post("/posts/" + ids.get("meisPost") + "/sendings", Map.of("contactIds", List.of(ada.contactOf(ben))))
                    .statusCode(200);
        }

        /** Ben has asked Ada, was asked by her, and is each of the three in introductions with her. */
        private void introduceAndAsk() {
            for (var person : List.of(ada, asked, ben)) {
                person.put("/me/open-door", Map.of("open", true, "asksPerMonth", 5))
                        .statusCode(200);
            }
            ids.put("question", question(ben, ada));
            ids.put("questionOfAda", question(ada, ben));
            var far = Given.aMember("Far");
            far.connectsWith(ada);
            ids.put("far", far.id());
            ids.put("askedFor", introduction(ben, ada, far));
            var dan = Given.aMember("Dan");
            dan.connectsWith(ben);
            ids.put("toMake", introduction(dan, ben, ada));
            ids.put("toAccept", introduction(far, ada, ben));
            ada.put("/introductions/" + ids.get("toAccept") + "/agreement").statusCode(200);
        }

        private static String introduction(Person asker, Person introducer, Person member) {
            return asker.post(
                            "/introductions",
                            Map.of(
                                    "introducerId",
                                    introducer.id(),
                                    "memberId",
                                    member.id(),
                                    "reason",
                                    "We should meet."))
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        private static String question(Person asker, Person member) {
            return asker.post(
                            "/asks",
                            Map.of(
                                    "memberId", member.id(),
                                    "whoIAm", "A colleague of yours.",
                                    "whyYou", "You know about this.",
                                    "question", "How did you begin?",
                                    "minutesNeeded", 5))
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        /** All that Ben may try; what he takes away comes last. */
        List<String> tried() {
            return List.of(
                    "GET /members/{ada}",
                    "GET /members/{asked}",
                    "GET /members/{ada}/mutual-connections",
                    "GET /members/{mei}",
                    "GET /members/{mei}/mutual-connections",
                    "GET /members?query={mark}",
                    "GET /search?query={mark}",
                    "GET /search?query={mark}&kind=COMMENT&sort=BEST",
                    "GET /search?query=said&author={ada}",
                    "GET /search?query=said&author={mei}",
                    "GET /search?query={mark}&kind=ORGANISATION",
                    "GET /connections",
                    "GET /connections?state=outgoing",
                    "GET /connections?state=incoming",
                    "GET /connections/{connection}",
                    "GET /connections/{request}",
                    "GET /contacts",
                    "GET /contacts/{page}",
                    "GET /contacts/{page}/interactions",
                    "GET /follow-ups",
                    "GET /agenda",
                    "GET /occurrences?from=2025-12-20&to=2026-01-20",
                    "GET /feed",
                    "GET /bookmarks",
                    "GET /feed/catch-up",
                    "GET /feed/unread",
                    "GET /feed?view=topics",
                    "PUT /posts/{adasPost}/seen",
                    "PUT /feed/seen {\"ids\":[\"{adasPost}\"]}",
                    "POST /audience-previews {\"audience\":\"CONNECTIONS\"}",
                    "POST /audience-previews {\"audience\":\"PEOPLE\",\"readers\":{\"people\":[\"{ada}\"]}}",
                    "GET /posts?author={ada}",
                    "GET /posts?author={mei}",
                    "GET /posts/{adasPost}",
                    "GET /posts/{adasPost}/comments",
                    "GET /posts/{meisPost}",
                    "GET /posts/{meisPost}/comments",
                    "GET /posts/{bensPost}",
                    "GET /posts/{bensPost}/comments",
                    "GET /blocks",
                    "GET /mutes",
                    "GET /introductions",
                    "GET /introductions?role=introducer",
                    "GET /introductions?role=introduced",
                    "GET /introductions/{askedFor}",
                    "GET /introductions/{toMake}",
                    "GET /introductions/{toAccept}",
                    "PUT /introductions/{toMake}/agreement {}",
                    "PUT /introductions/{toMake}/refusal",
                    "PUT /introductions/{toAccept}/acceptance {}",
                    "PUT /introductions/{toAccept}/refusal",
                    "DELETE /introductions/{askedFor}",
                    "POST /introductions " + INTRODUCTION.formatted("{ada}", "{far}"),
                    "POST /introductions " + INTRODUCTION.formatted("{mei}", "{ada}"),
                    "POST /introductions " + INTRODUCTION.formatted("{mei}", "{asked}"),
                    "GET /contacts/{page}/cadence",
                    "PUT /contacts/{page}/cadence {\"idealDays\":30,\"longestDays\":60}",
                    "POST /contacts/{page}/interactions {\"kind\":\"CALL\"}",
                    "GET /contacts/{page}/cadence",
                    "GET /losing-touch",
                    "GET /kept-contacts",
                    "GET /milestones",
                    "GET /meetings/proposals",
                    "GET /starters?contactId={page}&occasion=MILESTONE",
                    "GET /contacts/{page}/balance",
                    "PUT /milestones/{adasMilestone}/dismissal",
                    "DELETE /milestones/{adasMilestone}/dismissal",
                    "PUT /milestones/{adasMilestone}/follow-up {}",
                    "PUT /milestones/{meisMilestone}/dismissal",
                    "PUT /meetings/proposals/{page}/dismissal",
                    "DELETE /meetings/proposals/{page}/dismissal",
                    "POST /meetings/proposals/confirmation"
                            + " {\"items\":[{\"contactId\":\"{page}\",\"title\":\"Hello\",\"dueOn\":\"2026-01-02\"}]}",
                    "GET /me/open-door",
                    "GET /asks",
                    "GET /asks?box=outgoing",
                    "GET /asks/{question}",
                    "GET /asks/{questionOfAda}",
                    "PUT /asks/{questionOfAda}/answer {\"words\":\"So.\"}",
                    "PUT /asks/{questionOfAda}/refusal",
                    "DELETE /asks/{question}",
                    "POST /asks " + QUESTION.formatted("{ada}"),
                    "POST /asks " + QUESTION.formatted("{asked}"),
                    "GET /members?organisation={mark}",
                    "GET /suggestions",
                    "GET /network-picture",
                    "PUT /agenda/offers/NEW_PERSON/{asked}/dismissal",
                    "PUT /agenda/offers/POST_TO_SEND/{adasPost}/dismissal",
                    "PUT /suggestions/{asked}/dismissal",
                    "POST /posts/{adasPost}/comments {\"body\":\"Hello?\"}",
                    "POST /posts/{meisPost}/comments {\"body\":\"You!\",\"mentions\":[\"{ada}\"]}",
                    "POST /posts/{meisPost}/comments {\"body\":\"You!\",\"mentions\":[\"{asked}\"]}",
                    "POST /posts/{meisPost}/comments {\"body\":\"You!\",\"parentId\":\"{meisPostComment}\"}",
                    "GET /posts/{meisPost}/comments/{meisPostComment}",
                    "GET /posts/{meisPost}/mentionable?query=ada",
                    "GET /posts/{bensPost}/mentionable?query=asked",
                    "GET /posts/{meisPost}/would-value",
                    "GET /posts/{meisPost}/sendings",
                    "POST /posts/{meisPost}/sendings {\"contactIds\":[\"{page}\"]}",
                    "POST /posts/{bensPost}/sendings {\"contactIds\":[\"{page}\"]}",
                    "POST /would-value {\"tags\":[\"{mark}\"]}",
                    "PUT /posts/{adasPost}/reactions/USEFUL",
                    "PUT /posts/{bensPost}/comments/{bensPostComment}/reactions/USEFUL",
                    "DELETE /posts/{adasPost}/reactions/USEFUL",
                    "PUT /posts/{adasPost}/bookmark",
                    "POST /connections {\"memberId\":\"{ada}\",\"reason\":\"What happened to us?\"}",
                    "POST /connections {\"memberId\":\"{asked}\",\"reason\":\"What happened to us?\"}",
                    "PUT /connections/{connection}/acceptance {}",
                    "PUT /mutes/{ada}",
                    "PUT /blocks/{ada}",
                    "PUT /blocks/{asked}",
                    "DELETE /connections/{connection}",
                    "DELETE /connections/{request}",
                    "DELETE /posts/{adasPost}/bookmark",
                    "POST /reports {\"subject\":{\"kind\":\"MEMBER\",\"id\":\"{asked}\"},\"reason\":\"SPAM\"}",
                    "DELETE /contacts/{page}",
                    "GET /contacts");
        }

        /** What Ben hears, where ids, times and versions are left out. */
        List<String> heard() {
            var heard = new ArrayList<String>();
            for (var attempt : tried()) {
                var answer = send(attempt);
                heard.add(attempt + " -> " + answer.statusCode() + " " + plain(answer));
            }
            return heard;
        }

        private Response send(String attempt) {
            var parts = attempt.split(" ", 3);
            var path = Person.API + filled(parts[1]);
            var request = ben.asks();
            if (parts.length == 3) {
                request.body(filled(parts[2]));
            }
            return request.request(parts[0], path);
        }

        private String filled(String text) {
            var filled = text;
            for (var id : ids.entrySet()) {
                filled = filled.replace("{" + id.getKey() + "}", id.getValue());
            }
            return filled;
        }

        private String plain(Response answer) {
            var text = answer.asString();
            for (var id : ids.entrySet()) {
                text = text.replace(id.getValue(), id.getKey());
            }
            return text.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "id")
                    .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "time")
                    .replaceAll("\"(next|previous)Cursor\":\"[^\"]*\"", "$1")
                    .replaceAll("\"traceId\":\"[^\"]*\"", "");
        }
    }

    private List<String> heardAfter(Consumer<Between> whatHappens) {
        var between = new Between();
        assertTrue(between.send("GET /members/{ada}").statusCode() == 200, "Ben sees Ada before");
        whatHappens.accept(between);
        return between.heard();
    }

    @Test
    void who_blocked_me_looks_like_who_is_gone() {
        var blocked = heardAfter(between -> {
            between.ada.put("/blocks/" + between.ben.id()).statusCode(204);
            between.asked.put("/blocks/" + between.ben.id()).statusCode(204);
        });
        var gone = heardAfter(between -> {
            for (var person : List.of(between.ada, between.asked)) {
                moderator.suspends(person).statusCode(200);
            }
        });
        for (var i = 0; i < gone.size(); i++) {
            assertEquals(gone.get(i), blocked.get(i));
        }
    }

    @Test
    void an_id_that_never_was_is_answered_like_one_of_who_blocked_me() {
        var between = new Between();
        between.asked.put("/blocks/" + between.ben.id()).statusCode(204);
        for (var attempt : List.of(
                "GET /members/{asked}",
                "GET /members/{asked}/mutual-connections",
                "GET /posts?author={asked}",
                "POST /audience-previews {\"audience\":\"PEOPLE\",\"readers\":{\"people\":[\"{asked}\"]}}",
                "PUT /blocks/{asked}",
                "PUT /mutes/{asked}",
                "DELETE /blocks/{asked}",
                "DELETE /mutes/{asked}",
                "POST /connections {\"memberId\":\"{asked}\",\"reason\":\"What happened to us?\"}",
                "POST /introductions " + INTRODUCTION.formatted("{mei}", "{asked}"),
                "POST /introductions " + INTRODUCTION.formatted("{asked}", "{mei}"),
                "POST /asks " + QUESTION.formatted("{asked}"),
                "POST /reports {\"subject\":{\"kind\":\"MEMBER\",\"id\":\"{asked}\"},\"reason\":\"SPAM\"}")) {
            var answer = between.send(attempt);
            var never = between.send(attempt.replace("{asked}", NEVER));
            assertEquals(never.statusCode(), answer.statusCode(), attempt);
            assertEquals(
                    never.asString().replace(NEVER, "-"), answer.asString().replace(between.asked.id(), "-"), attempt);
        }
    }
}
