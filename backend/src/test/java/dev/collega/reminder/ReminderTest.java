package dev.collega.reminder;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.shared.database.Ids;
import dev.collega.testing.ApiTest;
import dev.collega.testing.AtOnce;
import dev.collega.testing.Given;
import dev.collega.testing.MailServer;
import dev.collega.testing.Person;
import dev.collega.testing.WithMailServer;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
@TestProfile(WithMailServer.class)
class ReminderTest {

    @Inject
    Jdbi jdbi;

    @Inject
    LinkTokens tokens;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private Person ada;
    private String ana;
    private boolean quiet;
    /** The mail that every new member gets; it is no reminder. */
    private String confirmation;

    @BeforeEach
    void a_member_who_is_free_all_day() {
        ada = Given.aMember("Ada", "nurse", "Etc/UTC");
        confirmation =
                MailServer.await(ada.email(), "Confirm your email address").id();
        confirmAddress();
        freeAllDay();
        ana = ada.notes("Ana Ferreira");
    }

    /** At whatever hour this runs. */
    private void freeAllDay() {
        var id = UUID.fromString(ada.id());
        jdbi.useTransaction(handle -> {
            handle.execute("insert into rota (member_id, on_call_is_busy, version) values (?, true, 0)", id);
            handle.execute(
                    "insert into rota_window (member_id, day, starts, ends) select ?, day, '00:00', '00:00' from generate_series(1, 7) day",
                    id);
        });
    }

    private void confirmAddress() {
        jdbi.useHandle(handle ->
                handle.execute("update account set email_verified_at = now() where id = ?", UUID.fromString(ada.id())));
    }

    private static Map<String, Object> settings(LocalTime hour, List<String> digest, List<String> single) {
        var settings = new HashMap<String, Object>();
        settings.put("hour", hour.truncatedTo(ChronoUnit.MINUTES).toString());
        settings.put("digest", digest);
        settings.put("single", single);
        settings.put("singleFor", "TIMED");
        settings.put("notesInMail", false);
        settings.put("namesInPush", false);
        return settings;
    }

    /** As if it had been planned days ago, so that the digest of today tells it. */
    private String plannedLongAgo(String title, LocalDate dueOn) {
        if (!quiet) {
            quiet = true;
            ada.put("/me/reminders", settings(LocalTime.of(7, 0), List.of(), List.of()))
                    .statusCode(200);
        }
        String id = ada.plans(ana, title, dueOn.toString()).path("id");
        jdbi.useHandle(handle -> handle.execute(
                "update follow_up set changed_at = changed_at - interval '9 days' where id = ?", UUID.fromString(id)));
        return id;
    }

    /** The digest is due since the last full minute. */
    private void digestIsDue() {
        ada.put("/me/reminders", settings(LocalTime.now(ZoneOffset.UTC), List.of("MAIL"), List.of()))
                .statusCode(200);
    }

    private List<MailServer.Received> mails(int many) {
        for (var end = System.currentTimeMillis() + 15_000; System.currentTimeMillis() < end; MailServer.pause(50)) {
            if (received().size() >= many) {
                break;
            }
        }
        return received();
    }

    private List<MailServer.Received> noMoreThan(int many) {
        mails(many);
        MailServer.pause(1_500);
        return received();
    }

    /** All but that one mail: by its id, so that a second one like it would be seen. */
    private List<MailServer.Received> received() {
        return MailServer.to(ada.email()).stream()
                .filter(mail -> !mail.id().equals(confirmation))
                .toList();
    }

    private static String link(MailServer.Received mail, String name) {
        var found = Pattern.compile(name + ":\\s+\\S+/r/(\\S+)").matcher(mail.text());
        assertTrue(found.find(), mail.text());
        return found.group(1);
    }

    @Test
    void by_default_a_digest_comes_by_mail_at_seven() {
        ada.get("/me/reminders")
                .statusCode(200)
                .body("settings.hour", equalTo("07:00:00"))
                .body("settings.digest", contains("MAIL"))
                .body("settings.single", empty())
                .body("channels.find { it.channel == 'MAIL' }.state", equalTo("ON"))
                .body("channels.find { it.channel == 'PUSH' }.state", equalTo("NO_ADDRESS"))
                .body("pushKey", notNullValue());
    }

    @Test
    void the_digest_names_the_first_and_says_how_many_and_comes_once() {
        plannedLongAgo("Send the sepsis bundle", today.minusDays(1));
        plannedLongAgo("Ask about the audit", today);
        plannedLongAgo("Not yet", today.plusDays(3));
        digestIsDue();
        var mail = noMoreThan(1);
        assertEquals(1, mail.size());
        assertEquals(
                "Ana Ferreira: Send the sepsis bundle, and 1 more", mail.get(0).subject());
        assertTrue(
                mail.get(0).text().contains("Ask about the audit"), mail.get(0).text());
        assertTrue(
                mail.get(0).html().contains("Ask about the audit"), mail.get(0).html());
        assertFalse(mail.get(0).text().contains("Not yet"));
        assertEquals("List-Unsubscribe=One-Click", mail.get(0).headers().get("List-Unsubscribe-Post"));
        ada.get("/reminder-deliveries")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("SENT"))
                .body("items[0].kind", equalTo("DIGEST"))
                .body("items[0].count", equalTo(2))
                .body("items[0].items[0].contact", equalTo("Ana Ferreira"));
        // There is one a day, whatever is planned meanwhile.
        plannedLongAgo("Later the same day", today);
        assertEquals(1, noMoreThan(1).size());
        ada.get("/me/reminders").body("nextAt", notNullValue());
    }

    @Test
    void what_is_planned_after_the_hour_waits_for_the_next_digest() {
        ada.plans(ana, "I am looking at it", today.toString());
        digestIsDue();
        assertEquals(List.of(), noMoreThan(0));
    }

    @Test
    void a_follow_up_with_a_time_comes_singly_where_that_is_asked_for_and_when_its_time_has_passed_comes_now() {
        ada.put("/me/reminders", settings(LocalTime.of(7, 0), List.of(), List.of("MAIL")))
                .statusCode(200);
        // Times are of whole minutes, and what was due before singles were asked for does not come.
        jdbi.useHandle(handle -> handle.execute(
                "update reminder_settings set singles_since = singles_since - interval '1 hour' where member_id = ?",
                UUID.fromString(ada.id())));
        var plan = new HashMap<String, Object>(
                Map.of("contactId", ana, "title", "Call about the rota", "dueOn", today.toString()));
        plan.put("note", "She hates mornings.");
        plan.put(
                "dueAt",
                LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).toString());
        ada.post("/follow-ups", plan).statusCode(201);
        var mail = noMoreThan(1);
        assertEquals(1, mail.size());
        assertEquals("Ana Ferreira: Call about the rota", mail.get(0).subject());
        assertFalse(mail.get(0).text().contains("mornings"), "private notes stay at home");
    }

    @Test
    void an_occurrence_that_shows_anew_is_told_anew_and_one_that_is_done_is_not() {
        var id = plannedLongAgo("Send the sepsis bundle", today);
        plannedLongAgo("Done already", today);
        ada.get("/follow-ups")
                .extract()
                .<List<String>>path("items.findAll { it.title == 'Done already' }.id")
                .forEach(done -> ada.put("/follow-ups/" + done + "/completion").statusCode(200));
        digestIsDue();
        assertEquals("Ana Ferreira: Send the sepsis bundle", mails(1).get(0).subject());
        ada.put(
                        "/follow-ups/" + id + "/snooze",
                        Map.of("until", today.plusDays(2).toString()))
                .statusCode(200);
        int told = jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from reminder_delivery where follow_up_id = :id")
                        .bind("id", UUID.fromString(id))
                        .mapTo(Integer.class)
                        .one());
        assertEquals(1, told);
    }

    @Test
    void who_is_suspended_and_whose_address_is_not_confirmed_gets_nothing() {
        plannedLongAgo("Send the sepsis bundle", today);
        jdbi.useHandle(handle ->
                handle.execute("update account set email_verified_at = null where id = ?", UUID.fromString(ada.id())));
        ada.get("/me/reminders").body("channels.find { it.channel == 'MAIL' }.state", equalTo("NO_ADDRESS"));
        digestIsDue();
        assertEquals(List.of(), noMoreThan(0));
        jdbi.useHandle(handle ->
                handle.execute("update member set hidden_at = now() where id = ?", UUID.fromString(ada.id())));
        confirmAddress();
        assertEquals(List.of(), noMoreThan(0));
        jdbi.useHandle(
                handle -> handle.execute("update member set hidden_at = null where id = ?", UUID.fromString(ada.id())));
        assertEquals(1, mails(1).size());
    }

    @Test
    void nothing_is_told_of_a_contact_who_is_paused_nor_on_holidays() {
        plannedLongAgo("Send the sepsis bundle", today);
        jdbi.useHandle(handle -> handle.execute(
                "update contact set paused_on = ?, paused_until = ? where id = ?",
                today,
                today.plusDays(3),
                UUID.fromString(ana)));
        digestIsDue();
        assertEquals(List.of(), noMoreThan(0));
        jdbi.useHandle(handle -> handle.execute(
                "insert into holiday (id, owner_id, starts_on, ends_on, created_at) values (?, ?, ?, ?, now())",
                Ids.next(),
                UUID.fromString(ada.id()),
                today,
                today.plusDays(1)));
        jdbi.useHandle(handle -> handle.execute(
                "update contact set paused_on = null, paused_until = null where id = ?", UUID.fromString(ana)));
        assertEquals(List.of(), noMoreThan(0));
    }

    @Test
    void a_link_shows_what_it_does_does_it_once_and_takes_it_back() throws Exception {
        var id = plannedLongAgo("Send the sepsis bundle", today);
        digestIsDue();
        var mail = mails(1).get(0);
        var done = link(mail, "Done");
        given().get(Person.API + "/reminder-links/" + done)
                .then()
                .statusCode(200)
                .body("action", equalTo("DONE"))
                .body("state", equalTo("READY"))
                .body("contact", equalTo("Ana Ferreira"));
        ada.get("/follow-ups/" + id).body("state", equalTo("OPEN"));
        Callable<Integer> use =
                () -> given().post(Person.API + "/reminder-links/" + done).statusCode();
        @SuppressWarnings("unchecked")
        var calls = (Callable<Integer>[]) Collections.nCopies(12, use).toArray(new Callable[0]);
        assertEquals(Map.of(200, 12), AtOnce.statusesOf(calls));
        ada.get("/contacts/" + ana + "/interactions").body("items", hasSize(1));
        given().post(Person.API + "/reminder-links/" + done)
                .then()
                .body("state", equalTo("DONE"))
                .body("undo", nullValue());
        // Another link of the same mail comes too late.
        given().post(Person.API + "/reminder-links/" + link(mail, "Never mind"))
                .then()
                .statusCode(200)
                .body("state", equalTo("PAST"));
        ada.get("/follow-ups/" + id).body("state", equalTo("DONE"));
    }

    @Test
    void what_a_link_did_is_taken_back_by_the_link_it_gives() {
        var id = plannedLongAgo("Send the sepsis bundle", today);
        digestIsDue();
        var mail = mails(1).get(0);
        String undo = given().post(Person.API + "/reminder-links/" + link(mail, "In a week"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("until", equalTo(today.plusDays(7).toString()))
                .extract()
                .path("undo");
        ada.get("/follow-ups/" + id)
                .body("snoozedUntil", equalTo(today.plusDays(7).toString()));
        given().post(Person.API + "/reminder-links/" + undo)
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));
        ada.get("/follow-ups/" + id).body("snoozedUntil", nullValue());
        String undone = given().post(Person.API + "/reminder-links/" + link(mail, "Done"))
                .path("undo");
        given().post(Person.API + "/reminder-links/" + undone).then().statusCode(200);
        ada.get("/follow-ups/" + id).body("state", equalTo("OPEN"));
        ada.get("/contacts/" + ana + "/interactions").body("items", empty());
    }

    @Test
    void a_link_that_was_changed_is_unknown_and_an_old_one_has_expired() {
        var id = UUID.fromString(plannedLongAgo("Send the sepsis bundle", today));
        var link = new ReminderLink(LinkAction.DONE, id, 0, today, Instant.now().minusSeconds(1));
        var token = tokens.seal(link);
        given().post(Person.API + "/reminder-links/" + token)
                .then()
                .statusCode(200)
                .body("state", equalTo("EXPIRED"));
        var other = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);
        for (var wrong : List.of(other, "x", "%F0%9F%98%80", token + "AAAA", "a".repeat(500))) {
            given().urlEncodingEnabled(false)
                    .get(Person.API + "/reminder-links/" + wrong)
                    .then()
                    .statusCode(404);
        }
        ada.get("/follow-ups/" + id).body("state", equalTo("OPEN"));
    }

    @Test
    void one_click_unsubscribes_by_a_form_and_a_browser_is_led_to_a_page() {
        plannedLongAgo("Send the sepsis bundle", today);
        digestIsDue();
        var address = mails(1).get(0).headers().get("List-Unsubscribe");
        var path = address.substring(address.indexOf("/api/"), address.length() - 1);
        given().redirects()
                .follow(false)
                .header("Accept", "text/html,*/*")
                .get(path)
                .then()
                .statusCode(303);
        ada.get("/me/reminders").body("settings.digest", contains("MAIL"));
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));
        ada.get("/me/reminders").body("settings.digest", empty());
        ada.get("/audit-events").body("items[0].action", equalTo("REMINDERS_UNSUBSCRIBED"));
    }

    @Test
    void after_ten_failures_in_a_row_the_channel_is_closed_until_the_member_opens_it() {
        for (var number = 0; number < 10; number++) {
            failedLetter();
        }
        ada.get("/me/reminders")
                .body("channels.find { it.channel == 'MAIL' }.state", equalTo("STOPPED"))
                .body("channels.find { it.channel == 'MAIL' }.failures", equalTo(10));
        ada.get("/reminder-deliveries")
                .body("items[0].state", equalTo("FAILED"))
                .body("items[0].why", equalTo("There is no such mailbox."));
        plannedLongAgo("Send the sepsis bundle", today);
        digestIsDue();
        assertEquals(List.of(), noMoreThan(0));
        ada.post("/me/reminders/tests", Map.of("channel", "MAIL"))
                .statusCode(409)
                .body("code", equalTo("channel-stopped"));
        ada.delete("/me/reminders/stops/MAIL")
                .statusCode(200)
                .body("channels.find { it.channel == 'MAIL' }.state", equalTo("ON"));
        assertEquals("Ana Ferreira: Send the sepsis bundle", mails(1).get(0).subject());
    }

    /** As the dispatcher ends one that the mail server refuses. */
    private void failedLetter() {
        var id = Ids.next();
        var owner = UUID.fromString(ada.id());
        jdbi.useTransaction(handle -> {
            handle.execute(
                    "insert into reminder_message (id, owner_id, kind, channel, due_at, created_at) values (?, ?, 'SINGLE', 'MAIL', now(), now())",
                    id,
                    owner);
            handle.execute(
                    "insert into letter (id, account_id, template, content, bulk, next_try_at, created_at, changed_at) values (?, ?, 'reminder', '', true, now() + interval '1 day', now(), now())",
                    id,
                    owner);
            handle.execute(
                    "update letter set state = 'FAILED', content = null, next_try_at = null, fault = 'There is no such mailbox.' where id = ?",
                    id);
        });
    }

    @Test
    void a_test_message_arrives_and_settings_are_checked() {
        ada.post("/me/reminders/tests", Map.of("channel", "MAIL")).statusCode(202);
        assertEquals("Reminders from Collega reach you", mails(1).get(0).subject());
        ada.post("/me/reminders/tests", Map.of("channel", "PUSH"))
                .statusCode(409)
                .body("code", equalTo("no-address"));
        ada.post("/me/reminders/tests", Map.of("channel", "PIGEON")).statusCode(400);
        ada.put("/me/reminders", Map.of("hour", "25:00")).statusCode(400);
        var none = settings(LocalTime.of(7, 0), List.of(), List.of());
        none.put("digest", Collections.singletonList(null));
        ada.put("/me/reminders", none).statusCode(400);
        ada.delete("/me/reminders/stops/PIGEON").statusCode(400);
    }
}
