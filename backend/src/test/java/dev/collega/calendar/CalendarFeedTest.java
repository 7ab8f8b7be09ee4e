package dev.collega.calendar;

import static dev.collega.calendar.ReadCalendars.event;
import static dev.collega.calendar.ReadCalendars.feedOf;
import static dev.collega.calendar.ReadCalendars.read;
import static dev.collega.calendar.ReadCalendars.text;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.component.VEvent;
import dev.collega.testing.ApiTest;
import dev.collega.testing.AtOnce;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class CalendarFeedTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Map<String, Object> PHONE = Map.of("name", "My phone");

    @Inject
    Jdbi database;

    @Inject
    CalendarHousekeeping housekeeping;

    private Person ines;
    private String ana;
    private LocalDate today;

    @BeforeEach
    void a_member_with_a_contact() {
        ines = Given.aMember("Ines Duarte");
        ana = ines.notes("Ana Ferreira");
        today = LocalDate.now(LISBON);
    }

    private String plan(String title, LocalDate dueOn, Object... more) {
        var body = new HashMap<String, Object>(
                Map.of("contactId", ana, "title", title, "dueOn", dueOn.toString(), "note", "She likes tea."));
        for (var i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return ines.post("/follow-ups", body).statusCode(201).extract().path("id");
    }

    private static Map<String, String> every(String rule) {
        return Map.of("rule", rule, "from", "DUE");
    }

    @Test
    void a_feed_is_told_once_read_without_a_token_and_revoked() {
        plan("Send the bundle", today.plusDays(3));
        var made = ines.post("/calendar-feeds", PHONE)
                .statusCode(201)
                .body("includeNotes", equalTo(false))
                .body("includeDone", equalTo(false))
                .extract();
        String url = made.path("url");
        assertTrue(url.matches("http://[^/]+/api/v1/calendars/[A-Za-z0-9_-]{43}[.]ics"), url);
        var path = url.substring(url.indexOf("/api/"));
        ines.get("/calendar-feeds")
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("My phone"))
                .body("items[0].url", nullValue())
                .body("items[0].lastReadAt", nullValue());

        given().get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/calendar"))
                .header("ETag", notNullValue())
                .header("Cache-Control", equalTo("private, no-cache"));
        var calendar = read(path);
        assertEquals(
                "My phone", calendar.getExperimentalProperty("X-WR-CALNAME").getValue());
        var event = calendar.getEvents().get(0);
        assertEquals("Send the bundle (Ana Ferreira)", event.getSummary().getValue());
        assertNull(event.getDescription(), "private notes are left out");
        assertTrue(event.getUrl().getValue().contains("/follow-ups/"));
        ines.get("/calendar-feeds").body("items[0].lastReadAt", notNullValue());

        ines.delete("/calendar-feeds/" + made.path("id")).statusCode(204);
        given().get(path).then().statusCode(404).body("code", equalTo("not-found"));
        ines.delete("/calendar-feeds/" + made.path("id")).statusCode(404);
        ines.get("/audit-events")
                .body("items.action[0]", equalTo("CALENDAR_FEED_REVOKED"))
                .body("items.action[1]", equalTo("CALENDAR_FEED_CREATED"));
    }

    @Test
    void the_secret_is_nowhere_in_the_database() {
        var feed = feedOf(ines, PHONE);
        var secret = feed.substring(feed.lastIndexOf('/') + 1).replace(".ics", "");
        var rows = database.withHandle(handle -> handle.createQuery(
                        "select count(*) from calendar_feed f where f::text like '%' || :secret || '%'"
                                + " or f::text like '%' || encode(convert_to(:secret, 'UTF8'), 'hex') || '%'")
                .bind("secret", secret)
                .mapTo(Integer.class)
                .one());
        assertEquals(0, rows);
        assertFalse(ines.get("/audit-events").extract().asString().contains(secret));
    }

    @Test
    void an_address_that_is_wrong_in_one_character_is_nothing() {
        var feed = feedOf(ines, PHONE);
        var wrong = feed.replace(".ics", feed.charAt(feed.length() - 5) == 'A' ? "B.ics" : "A.ics");
        for (var path : List.of(wrong, "/api/v1/calendars/x.ics", "/api/v1/calendars/" + "a".repeat(5000) + ".ics")) {
            var status = given().get(path).statusCode();
            assertTrue(status == 404 || status == 414, path + " " + status);
        }
        given().get("/api/v1/calendars/" + UUID.randomUUID() + ".ics").then().statusCode(404);
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        plan("Call", today.plusDays(3));
        var other = plan("Write", today.plusDays(4));
        var feed = feedOf(ines, PHONE);
        var before = text(feed);
        assertEquals(before, text(feed));
        var tag = given().get(feed).then().extract().header("ETag");
        given().header("If-None-Match", tag).get(feed).then().statusCode(304).header("ETag", equalTo(tag));
        given().header("If-None-Match", "W/" + tag).get(feed).then().statusCode(304);

        ines.patch(
                        "/follow-ups/" + other,
                        "*",
                        Map.of("dueOn", today.plusDays(9).toString()))
                .statusCode(200);
        given().header("If-None-Match", tag).get(feed).then().statusCode(200).header("ETag", not(equalTo(tag)));
        var calendar = read(feed);
        assertEquals(0, event(calendar, "Call").getSequence().getValue());
        assertEquals(1, event(calendar, "Write").getSequence().getValue());
        // What is no part of the event leaves it as it is.
        ines.patch("/follow-ups/" + other, "*", Map.of("action", "CALL")).statusCode(200);
        assertEquals(1, event(read(feed), "Write").getSequence().getValue());
    }

    @Test
    void notes_and_what_was_done_are_in_it_only_where_the_member_chose_so() {
        var done = plan("Call", today.minusDays(1));
        plan("Write", today.plusDays(1));
        var plain = feedOf(ines, PHONE);
        var full = feedOf(ines, Map.of("name", "My laptop", "includeNotes", true, "includeDone", true));
        ines.put("/follow-ups/" + done + "/completion", Map.of("note", "Long talk."))
                .statusCode(200);

        assertFalse(text(plain).contains("tea"));
        assertEquals("CANCELLED", event(read(plain), "Call").getStatus().getValue());
        var calendar = read(full);
        assertEquals("She likes tea.", event(calendar, "Write").getDescription().getValue());
        assertEquals(
                "✓ Call (Ana Ferreira)", event(calendar, "Call").getSummary().getValue());
        assertEquals(uid(read(plain), "Call"), uid(calendar, "Call"));
        assertFalse(text(full).contains("Long talk"), "what was logged is no note of the follow-up");
        assertEquals(2, calendar.getEvents().size());
    }

    private static String uid(biweekly.ICalendar calendar, String title) {
        return event(calendar, title).getUid().getValue();
    }

    @Test
    void the_event_has_the_same_identifier_as_in_the_archive_and_in_a_file_of_its_own() {
        var id = plan("Call", today.plusDays(1), "dueAt", "07:30");
        var fromFeed = uid(read(feedOf(ines, PHONE)), "Call");
        assertTrue(fromFeed.startsWith(id + "@"), fromFeed);
        var file = fileOf(ines, id, false)
                .statusCode(200)
                .header("Content-Type", startsWith("text/calendar"))
                .header("Content-Disposition", equalTo("attachment; filename=\"follow-up.ics\""))
                .extract()
                .asString();
        assertEquals(fromFeed, uid(ReadCalendars.parse(file), "Call"));
        assertFalse(file.contains("tea"));
        assertTrue(fileOf(ines, id, true).extract().asString().contains("She likes tea."));
        fileOf(Given.aMember("Ben"), id, false).statusCode(404);
        ines.put("/follow-ups/" + id + "/completion", Map.of()).statusCode(200);
        assertTrue(fileOf(ines, id, false).extract().asString().contains("STATUS:CONFIRMED"));
    }

    private static ValidatableResponse fileOf(Person member, String followUp, boolean withNotes) {
        return member.asks()
                .accept("text/calendar")
                .queryParam("includeNotes", withNotes)
                .get(Person.API + "/follow-ups/" + followUp + "/calendar")
                .then();
    }

    @Test
    void what_has_a_time_is_in_the_members_zone_and_rings() {
        // Lisbon's clocks go from one to two, and from two to one.
        plan("In summer", LocalDate.of(2027, 7, 1), "dueAt", "07:30", "minutes", 10);
        plan("In winter", LocalDate.of(2027, 12, 1), "dueAt", "07:30");
        plan("In the gap", LocalDate.of(2027, 3, 28), "dueAt", "01:30");
        plan("In the overlap", LocalDate.of(2027, 10, 31), "dueAt", "01:30");
        plan("Leap day", LocalDate.of(2028, 2, 29));
        var text = text(feedOf(ines, PHONE));
        assertTrue(text.contains("DTSTART;TZID=Europe/Lisbon:20270328T013000"), text);
        assertTrue(text.contains("DTSTART;VALUE=DATE:20280229"), text);
        var calendar = ReadCalendars.parse(text);
        assertEquals("2027-07-01T06:30:00Z", start(calendar, "In summer"));
        assertEquals("2027-12-01T07:30:00Z", start(calendar, "In winter"));
        assertEquals(
                600_000, event(calendar, "In summer").getDuration().getValue().toMillis());
        assertEquals(1, event(calendar, "In summer").getAlarms().size());
        assertTrue(event(calendar, "Leap day").getAlarms().isEmpty());
    }

    private static String start(biweekly.ICalendar calendar, String title) {
        return event(calendar, title).getDateStart().getValue().toInstant().toString();
    }

    @Test
    void a_member_who_moves_keeps_the_time_on_the_wall() {
        plan("Call", LocalDate.of(2027, 7, 1), "dueAt", "07:30");
        plan("Write", LocalDate.of(2027, 7, 1));
        var feed = feedOf(ines, PHONE);
        assertEquals("2027-07-01T06:30:00Z", start(read(feed), "Call"));
        ines.patch("/me", "*", Map.of("timeZone", "America/Santiago")).statusCode(200);
        var moved = read(feed);
        assertEquals("2027-07-01T11:30:00Z", start(moved, "Call"));
        assertEquals(1, event(moved, "Call").getSequence().getValue());
        assertEquals(0, event(moved, "Write").getSequence().getValue());
    }

    @Test
    void a_series_is_one_event_whose_skipped_occurrences_are_left_out() {
        var id = plan("Call", today.plusDays(1), "dueAt", "18:00", "recurrence", every("FREQ=WEEKLY"));
        var feed = feedOf(ines, PHONE);
        ines.put("/follow-ups/" + id + "/skip?occurrence=0").statusCode(200);
        var calendar = read(feed);
        assertEquals(1, calendar.getEvents().size());
        var series = calendar.getEvents().get(0);
        var days = ReadCalendars.occurrences(series, LISBON, 3).stream()
                .map(at -> at.atZone(LISBON).toLocalDate())
                .toList();
        assertEquals(List.of(today.plusDays(8), today.plusDays(15), today.plusDays(22)), days);
        assertTrue(text(feed).contains("EXDATE;TZID=Europe/Lisbon:"), "the skipped one is named");

        ines.delete("/follow-ups/" + id + "/skip?occurrence=0").statusCode(200);
        var again = read(feed).getEvents().get(0);
        assertEquals(series.getUid(), again.getUid());
        assertTrue(again.getSequence().getValue() > series.getSequence().getValue());
        assertFalse(text(feed).contains("EXDATE"));
    }

    @Test
    void a_snoozed_occurrence_moves_by_itself() {
        var id = plan("Call", today.plusDays(1), "recurrence", every("FREQ=WEEKLY"));
        ines.put(
                        "/follow-ups/" + id + "/snooze",
                        Map.of("until", today.plusDays(3).toString()))
                .statusCode(200);
        var events = read(feedOf(ines, PHONE)).getEvents();
        assertEquals(2, events.size());
        assertEquals(events.get(0).getUid(), events.get(1).getUid());
        var moved = events.stream()
                .filter(event -> event.getRecurrenceId() != null)
                .findFirst()
                .orElseThrow();
        assertEquals(
                day(today.plusDays(1)),
                moved.getRecurrenceId().getValue().getRawComponents().toString(false, true));
        assertEquals(day(today.plusDays(3)), raw(moved));
    }

    private static String raw(VEvent event) {
        return event.getDateStart().getValue().getRawComponents().toString(false, true);
    }

    private static String day(LocalDate date) {
        return date.toString();
    }

    @Test
    void what_was_missed_does_not_pile_up_and_done_occurrences_stand_by_themselves() {
        var id = plan("Call", today.minusDays(22), "recurrence", every("FREQ=WEEKLY"));
        var feed = feedOf(ines, Map.of("name", "All", "includeDone", true));
        var overdue = read(feed).getEvents().get(0);
        var dates = ReadCalendars.occurrences(overdue, ZoneId.systemDefault(), 3).stream()
                .map(at -> at.atZone(ZoneId.systemDefault()).toLocalDate())
                .toList();
        assertEquals(List.of(today.minusDays(22), today.plusDays(6), today.plusDays(13)), dates);

        ines.put("/follow-ups/" + id + "/completion", Map.of()).statusCode(200);
        var events = read(feed).getEvents();
        assertEquals(2, events.size());
        var done = event(read(feed), "✓");
        assertEquals(day(today.minusDays(22)), raw(done));
        assertTrue(
                done.getUid().getValue().startsWith(id + "-0@"), done.getUid().getValue());
    }

    @Test
    void what_was_dismissed_or_deleted_is_cancelled_and_comes_back_when_that_is_undone() {
        var dismissed = plan("Call", today.plusDays(1), "recurrence", every("FREQ=MONTHLY"));
        var deleted = plan("Very private words", today.plusDays(2), "dueAt", "09:00");
        var feed = feedOf(ines, PHONE);
        ines.put("/follow-ups/" + dismissed + "/dismissal").statusCode(200);
        ines.delete("/follow-ups/" + deleted).statusCode(204);
        var calendar = read(feed);
        assertEquals("CANCELLED", event(calendar, "Call").getStatus().getValue());
        assertNull(event(calendar, "Call").getRecurrenceRule());
        var gone = event(calendar, "Deleted follow-up");
        assertEquals("CANCELLED", gone.getStatus().getValue());
        assertTrue(gone.getUid().getValue().startsWith(deleted));
        assertEquals(1, gone.getSequence().getValue());
        assertFalse(text(feed).contains("private"), "nothing is kept of its words");

        ines.delete("/follow-ups/" + dismissed + "/dismissal").statusCode(200);
        var back = event(read(feed), "Call");
        assertEquals("CONFIRMED", back.getStatus().getValue());
        assertEquals(2, back.getSequence().getValue());

        database.useHandle(handle -> handle.execute(
                "update calendar_tombstone set deleted_at = now() - interval '31 days' where owner_id = ?",
                UUID.fromString(ines.id())));
        assertEquals(1, read(feed).getEvents().size());
        housekeeping.forgetTombstones();
        assertEquals(0, tombstones());
    }

    private int tombstones() {
        return database.withHandle(
                handle -> handle.createQuery("select count(*) from calendar_tombstone where owner_id = :me")
                        .bind("me", UUID.fromString(ines.id()))
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void a_contact_that_goes_takes_its_events_along() {
        plan("Call", today.plusDays(1));
        plan("Write", today.plusDays(2));
        var feed = feedOf(ines, PHONE);
        ines.delete("/contacts/" + ana).statusCode(204);
        assertEquals(2, tombstones());
        assertTrue(read(feed).getEvents().stream()
                .allMatch(event -> event.getStatus().isCancelled()));
        assertFalse(text(feed).contains("Ana"));
    }

    @Test
    void a_contact_that_is_paused_does_not_show_before() {
        plan("Soon", today.plusDays(1));
        plan("Later", today.plusDays(20));
        plan("Weekly", today, "recurrence", every("FREQ=WEEKLY"));
        var feed = feedOf(ines, PHONE);
        ines.put(
                        "/contacts/" + ana + "/pause",
                        Map.of("until", today.plusDays(10).toString()))
                .statusCode(200);
        var calendar = read(feed);
        assertEquals(2, calendar.getEvents().size());
        event(calendar, "Later");
        var first = ReadCalendars.occurrences(event(calendar, "Weekly"), ZoneId.systemDefault(), 1)
                .get(0);
        assertEquals(today.plusDays(14), first.atZone(ZoneId.systemDefault()).toLocalDate());
        ines.get("/occurrences?from=" + today + "&to=" + today.plusDays(20))
                .body(
                        "items.date",
                        contains(
                                today.plusDays(14).toString(),
                                today.plusDays(20).toString()));
    }

    @Test
    void words_of_any_kind_arrive_as_they_were_written() {
        var title = "Café; 50% off, \\n or not? 👩🏽‍⚕️👨‍👩‍👧‍👦 日本語の長い題名 "
                        .repeat(2)
                        .strip()
                + " é".repeat(20);
        var body = new HashMap<String, Object>(Map.of(
                "contactId",
                ana,
                "title",
                title,
                "dueOn",
                today.toString(),
                "note",
                "One\nTwo\r\nThree: “four”\t\u0007end"));
        ines.post("/follow-ups", body).statusCode(201);
        var event = read(feedOf(ines, Map.of("name", "Ward; \"A\", 3", "includeNotes", true)))
                .getEvents()
                .get(0);
        assertEquals(title + " (Ana Ferreira)", event.getSummary().getValue());
        assertEquals(
                "One\nTwo\nThree: “four”\tend",
                event.getDescription().getValue().replace("\r\n", "\n"));
    }

    @Test
    void a_calendar_that_is_too_long_says_so() {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into follow_up (id, owner_id, contact_id, title, due_on, minutes, state, created_at, changed_at, version)
                        select gen_random_uuid(), :me, :ana, 'Word ' || n, cast(:today as date) + n / 20, 2, 'OPEN', now(), now(), 0
                        from generate_series(1, 2100) n
                        """)
                .bind("me", UUID.fromString(ines.id()))
                .bind("ana", UUID.fromString(ana))
                .bind("today", today)
                .execute());
        plan("Too long ago", today.minusDays(91));
        var text = text(feedOf(ines, PHONE));
        assertEquals(2000, text.split("BEGIN:VEVENT", -1).length - 1);
        assertTrue(text.replace("\r\n ", "").contains("DESCRIPTION:The first 2000 of my follow-ups"), "it says so");
        assertFalse(text.contains("Too long ago"));
    }

    @Test
    void there_are_twenty_feeds_at_most_also_at_once() throws Exception {
        for (var i = 0; i < 15; i++) {
            feedOf(ines, PHONE);
        }
        var calls = Stream.<Callable<Integer>>generate(() ->
                        () -> ines.post("/calendar-feeds", PHONE).extract().statusCode())
                .limit(12)
                .<Callable<Integer>>toArray(Callable[]::new);
        assertEquals(new TreeMap<>(Map.of(201, 5, 409, 7)), AtOnce.statusesOf(calls));
        ines.post("/calendar-feeds", PHONE).statusCode(409).body("code", equalTo("too-many-calendar-feeds"));
        ines.get("/calendar-feeds?limit=100").body("items", hasSize(20)).body("nextCursor", nullValue());
        String cursor = ines.get("/calendar-feeds?limit=15").extract().path("nextCursor");
        ines.get("/calendar-feeds?limit=15&cursor=" + cursor).body("items", hasSize(5));
    }

    @Test
    void a_feed_is_its_owners_and_is_made_by_nobody_but_a_session() {
        String id = ines.post("/calendar-feeds", PHONE).extract().path("id");
        var ben = Given.aMember("Ben");
        ben.delete("/calendar-feeds/" + id).statusCode(404);
        ben.get("/calendar-feeds").body("items", empty());
        String token = ines.post(
                        "/personal-access-tokens",
                        Map.of(
                                "name", "Program",
                                "scopes", List.of("calendar:read", "follow-ups:write"),
                                "expiresOn", Given.today().toString()))
                .statusCode(201)
                .extract()
                .path("token");
        var program = new Person(ines.id(), ines.fullName(), ines.email(), token);
        program.post("/calendar-feeds", PHONE).statusCode(403).body("code", equalTo("insufficient-scope"));
        program.get("/calendar-feeds").statusCode(403);
        program.delete("/calendar-feeds/" + id).statusCode(403);
        program.get("/occurrences?from=" + today + "&to=" + today).statusCode(200);
        for (var name : List.of("", "   ", "x".repeat(61))) {
            ines.post("/calendar-feeds", Map.of("name", name))
                    .statusCode(400)
                    .body("errors.pointer", contains("/name"));
        }
        ines.post("/calendar-feeds", Map.of("name", "x", "includeNotes", "yes")).statusCode(400);
    }

    @Test
    void who_is_suspended_or_leaving_has_no_calendar_until_that_ends() {
        plan("Call", today);
        var feed = feedOf(ines, PHONE);
        var moderator = Given.aModerator(database);
        moderator.suspends(ines).statusCode(200);
        given().get(feed).then().statusCode(404);
        moderator.delete("/accounts/" + ines.id() + "/suspension").statusCode(200);
        given().get(feed).then().statusCode(200);
        ines = new Person(ines.id(), ines.fullName(), ines.email(), Given.token(ines.email()));
        ines.delete("/me").statusCode(202);
        given().get(feed).then().statusCode(404);
    }
}
