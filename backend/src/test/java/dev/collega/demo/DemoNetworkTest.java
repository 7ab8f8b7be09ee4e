package dev.collega.demo;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Person;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at the demo network as its first visitor does: through the API, signed in as one of its members. */
@ApiTest
@TestProfile(DemoNetworkTest.Demo.class)
class DemoNetworkTest {

    public static class Demo implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("collega.demo", "true");
        }
    }

    @Inject
    DemoNetwork network;

    @Inject
    Jdbi jdbi;

    private Person ines;

    @BeforeEach
    void ines_signs_in() {
        ines = signIn("ines");
    }

    private static Person signIn(String name) {
        var email = name + "@demo.collega.example";
        String token = given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", "five-minutes-a-day"))
                .post(Person.API + "/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("accessToken");
        var me = given().auth().oauth2(token).get(Person.API + "/me").then().extract();
        return new Person(me.path("id"), me.path("fullName"), email, token);
    }

    @Test
    void ines_is_an_icu_nurse_in_lisbon() {
        ines.get("/me")
                .body("fullName", equalTo("Ines Duarte"))
                .body("profession", equalTo("nurse"))
                .body("specialties", hasItem("intensive-care"))
                .body("city", equalTo("Lisbon"))
                .body("timeZone", equalTo("Europe/Lisbon"))
                .body("about", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ines", "tomasz", "amara", "mei", "sam"})
    void each_of_the_five_has_something_due_and_something_to_come(String name) {
        var person = signIn(name);
        var agenda = person.get("/agenda")
                .body("items.size()", greaterThanOrEqualTo(2))
                .body("plannedMinutes", lessThanOrEqualTo(5))
                .extract();
        person.get("/agenda?minutes=1440").body("items.overdueDays", hasItems(0, 1));
        String today = agenda.path("date");
        person.get("/follow-ups?limit=100").body("items.showsOn.max()", greaterThan(today));
        person.get("/follow-ups?state=done").body("items.interactionId", not(empty()));
    }

    @Test
    void ines_has_connections_of_all_three_types_and_some_that_are_several_at_once() {
        for (var type : List.of("OPERATIONAL", "STRATEGIC", "PERSONAL")) {
            ines.get("/connections?networkType=" + type)
                    .body("items", not(empty()))
                    .body("items.contactId", everyItem(notNullValue()));
        }
        ines.get("/connections?limit=100").body("items.findAll { it.networkTypes.size() > 1 }", not(empty()));
    }

    @Test
    void requests_wait_for_ines_and_some_of_hers_are_waiting() {
        ines.get("/connections?state=incoming")
                .body("items.size()", greaterThanOrEqualTo(3))
                .body("items.reason", everyItem(notNullValue()));
        ines.get("/connections?state=outgoing").body("items.size()", greaterThanOrEqualTo(2));
    }

    @Test
    void her_address_book_holds_people_who_are_not_members_and_what_she_noted() {
        ines.get("/contacts?limit=100").body("items.findAll { it.memberId == null }", not(empty()));
        String ana = ines.get("/contacts?query=Ana Ferreira").extract().path("items[0].id");
        ines.get("/contacts/" + ana)
                .body("notes", containsString("District nurse"))
                .body("tags", hasItem("sepsis group"))
                .body("lastInteractionAt", notNullValue());
        ines.get("/contacts/" + ana + "/interactions").body("items.kind", hasItem("COFFEE"));
    }

    @Test
    void her_feed_is_worth_reading_and_she_has_bookmarks() {
        var newest = ines.get("/feed")
                .body("items", hasSize(20))
                .body("items.excerpt", everyItem(not(containsString("**"))))
                .body("items.commentCount", hasItem(greaterThan(2)))
                .extract();
        ines.get("/bookmarks").body("items", not(empty()));
        String post = newest.path("items.find { it.commentCount > 2 }.id");
        int comments = newest.path("items.find { it.commentCount > 2 }.commentCount");
        ines.get("/posts/" + post + "/comments").body("items", hasSize(comments));
    }

    @Test
    void every_kind_of_post_is_there() {
        assertEquals(List.of("CASE", "INSIGHT", "PAPER", "QUESTION", "RESOURCE"), kindsOfPosts());
    }

    private List<String> kindsOfPosts() {
        var kinds = new TreeMap<String, Integer>();
        var cursor = "";
        while (cursor != null) {
            var page = ines.get("/posts?limit=100&cursor=" + cursor).extract();
            page.<List<String>>path("items.kind").forEach(kind -> kinds.merge(kind, 1, Integer::sum));
            cursor = page.path("nextCursor");
        }
        return new ArrayList<>(kinds.keySet());
    }

    @Test
    void the_whole_care_team_is_there_and_those_around_it() {
        for (var profession : List.of(
                "physician",
                "nurse",
                "midwife",
                "pharmacist",
                "dentist",
                "physiotherapist",
                "dietitian",
                "psychologist",
                "social-worker",
                "paramedic",
                "technician",
                "administrator",
                "health-it",
                "researcher",
                "educator",
                "student",
                "industry",
                "policy",
                "employer")) {
            ines.get("/members?profession=" + profession).body("items.profession", hasItem(profession));
        }
    }

    @Test
    void a_name_is_found_without_its_diacritics() {
        ines.get("/members?query=Zielinski").body("items[0].fullName", equalTo("Tomasz Zieliński"));
    }

    @Test
    void every_post_that_was_written_is_published() throws IOException {
        try (var files = Files.list(Path.of("src", "main", "resources", "demo", "posts"))) {
            var written = files.filter(file -> file.toString().endsWith(".md")).count();
            assertEquals(written, count("select count(*) from post where speaker is null"));
        }
    }

    @Test
    void starting_again_adds_nothing() {
        var before = rows();
        network.fill(new StartupEvent());
        assertEquals(before, rows());
    }

    @Test
    void what_is_counted_and_kept_twice_agrees() {
        assertEquals(0, count("""
                select count(*) from connection_tally t
                where accepted <> (select count(*) from connection_edge e where e.owner_id = t.member_id)
                """));
        assertEquals(0, count("""
                select count(*) from post p
                where comment_count <> (select count(*) from comment c where c.post_id = p.id)
                """));
        assertEquals(0, count("""
                select count(*) from contact k
                where last_interaction_at is distinct from
                    (select max(occurred_at) from interaction i where i.contact_id = k.id)
                """));
        assertEquals(0, count("""
                select count(*) from connection_edge e
                where not exists (select 1 from contact k where k.owner_id = e.owner_id and k.member_id = e.peer_id)
                """));
    }

    @Test
    void nothing_has_happened_before_its_time_or_in_the_future() {
        assertEquals(0, count("""
                select count(*) from connection c join member r on r.id = c.requester_id join member a on a.id = c.addressee_id
                where c.requested_at < greatest(r.created_at, a.created_at) or c.answered_at < c.requested_at
                  or coalesce(c.answered_at, c.requested_at) > now()
                """));
        assertEquals(0, count("""
                select count(*) from comment c join post p on p.id = c.post_id join member m on m.id = c.author_id
                where c.created_at < greatest(p.created_at, m.created_at) or c.created_at > now()
                """));
        assertEquals(0, count("""
                select count(*) from bookmark b join post p on p.id = b.post_id
                where b.created_at < p.created_at or b.created_at > now()
                """));
        assertEquals(0, count("""
                select count(*) from interaction i join contact k on k.id = i.contact_id
                where i.occurred_at < k.created_at or i.occurred_at > now()
                """));
    }

    @Test
    void who_comments_on_a_post_or_keeps_it_belongs_to_its_audience() {
        assertEquals(0, count("""
                select count(*) from post p
                join (select post_id, author_id as reader from comment
                      union select post_id, member_id from bookmark) r on r.post_id = p.id
                where p.audience = 'CONNECTIONS' and r.reader <> p.author_id
                  and not exists (
                    select 1 from connection_edge e where e.owner_id = p.author_id and e.peer_id = r.reader)
                """));
    }

    private Map<String, Integer> rows() {
        var rows = new TreeMap<String, Integer>();
        for (var table : List.of("account", "member", "connection", "contact", "interaction", "follow_up", "post")) {
            rows.put(table, count("select count(*) from " + table));
        }
        return rows;
    }

    private int count(String statement) {
        return jdbi.withHandle(
                handle -> handle.createQuery(statement).mapTo(Integer.class).one());
    }

    @Test
    void introductions_and_questions_wait_for_ines() {
        ines.get("/introductions?role=introducer&waiting=true").body("items", hasSize(2));
        ines.get("/introductions?role=introduced&waiting=true").body("items", hasSize(1));
        ines.get("/introductions").body("items.state", contains("PENDING"));
        ines.get("/asks?waiting=true").body("items", hasSize(1));
        ines.get("/asks?box=outgoing").body("items.state", hasItems("PENDING", "ANSWERED", "EXPIRED"));
        ines.get("/me/open-door").body("open", equalTo(true));
    }
}
