package dev.collega.access;

import static io.restassured.RestAssured.given;

import dev.collega.account.TokenKeys;
import dev.collega.reminder.ReminderTokens;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jdbi.v3.core.Jdbi;

/** Ada, who has something of everything, and all who may come to see it. */
final class World {

    /** Stands wherever Ada keeps something for herself. */
    static final String PRIVATE = "zzprivatezz";

    private final Map<Visitor, Person> people = new EnumMap<>(Visitor.class);
    private final Map<Visitor, String> tokens = new EnumMap<>(Visitor.class);
    private final Map<String, String> ids = new HashMap<>();
    /** One token a scope: nobody may have as many tokens as there are operations. */
    private final Map<String, String> scoped = new HashMap<>();

    private World() {}

    @Singleton
    static class Maker {

        @Inject
        Jdbi database;

        @Inject
        TokenKeys keys;

        @Inject
        ReminderTokens reminders;

        World make() {
            var world = new World();
            var ada = Given.aMember("Ada");
            var ben = Given.aMember("Ben");
            var petra = Given.aMember("Petra");
            var suspended = Given.aMember("Suspended");
            world.people.put(Visitor.OWNER, ada);
            world.people.put(Visitor.CONNECTION, ben);
            world.people.put(Visitor.STRANGER, Given.aMember("Stranger"));
            world.people.put(Visitor.BLOCKED, Given.aMember("Blocked"));
            world.people.put(Visitor.MODERATOR, Given.aModerator(database));
            world.people.put(Visitor.ADMINISTRATOR, Given.anAdministrator(database));
            world.people.forEach((visitor, person) -> world.tokens.put(visitor, person.token()));
            world.fill(ada, ben, petra);
            givePasskey(ada, world.ids);
            giveTransfers(ada, world.ids);
            giveContactImport(ada, world.ids);
            giveVerifications(ada, ben, world.ids);
            giveReminders(ada, world.ids, reminders);
            giveAppeal(ben, world.ids);
            giveReveal(ben, world.people.get(Visitor.MODERATOR), world.people.get(Visitor.ADMINISTRATOR), world.ids);
            world.people.get(Visitor.MODERATOR).suspends(suspended).statusCode(200);
            world.tokens.put(Visitor.SUSPENDED, suspended.token());
            world.tokens.put(Visitor.NARROW_TOKEN, token(ada, "calendar:read"));
            // So narrow that nothing is left.
            database.useHandle(handle ->
                    handle.execute("update personal_access_token set scopes = '{}' where scopes = '{calendar:read}'"));
            world.tokens.put(Visitor.EXPIRED_TOKEN, expired(ada, world.ids.get("sessions")));
            world.tokens.put(Visitor.TAMPERED_TOKEN, tampered(ada.token()));
            return world;
        }

        private void givePasskey(Person ada, Map<String, String> ids) {
            var id = UUID.randomUUID();
            var account = UUID.fromString(ada.id());
            database.useHandle(handle -> {
                handle.execute("insert into passkey_holder values (?, sha256(?::text::bytea))", account, account);
                handle.execute("""
                        insert into passkey (id, account_id, name, credential_id, credential, sign_count, backup_eligible,
                          transports, created_at)
                        values (?, ?, 'Phone', sha256(?::text::bytea), '', 0, false, '{}', now())
                        """, id, account, id);
            });
            ids.put("passkeys", id.toString());
        }

        private void giveTransfers(Person ada, Map<String, String> ids) {
            var id = UUID.randomUUID();
            var member = UUID.fromString(ada.id());
            database.useHandle(handle -> {
                handle.execute("""
                        insert into export (id, member_id, state, requested_at, ready_at, expires_at, bytes)
                        values (?, ?, 'READY', now(), now(), now() + interval '1 day', 1)
                        """, id, member);
                handle.execute("insert into export_chunk values (?, 0, 'x')", id);
                handle.execute(
                        "insert into archive_import (id, member_id, state, requested_at) values (?, ?, 'DONE', now())",
                        id,
                        member);
            });
            ids.put("exports", id.toString());
            ids.put("imports", id.toString());
        }

        private void giveContactImport(Person ada, Map<String, String> ids) {
            var id = UUID.randomUUID();
            database.useHandle(handle -> {
                handle.execute(
                        "insert into contact_import (id, member_id, state, file_name, requested_at) values (?, ?, 'PREVIEW', ?, now())",
                        id,
                        UUID.fromString(ada.id()),
                        PRIVATE);
                handle.execute("insert into contact_import_progress (import_id) values (?)", id);
            });
            ids.put("contact-imports", id.toString());
            ids.put("cards", ada.get("/me/card").extract().path("code"));
        }

        private void giveVerifications(Person ada, Person ben, Map<String, String> ids) {
            var names = List.of(
                    "verifications",
                    "confirmations",
                    "documents",
                    "vouch-requests",
                    "verification-reviews",
                    "verification-disputes",
                    "institutions",
                    "bens-verification");
            names.forEach(name -> ids.put(name, UUID.randomUUID().toString()));
            var a = ada.id();
            database.useHandle(handle -> List.of(
                            "institution values ('%s', '%s', false, now())"
                                    .formatted(ids.get("institutions"), ids.get("institutions")),
                            verification(ids.get("verifications"), a, "INSTITUTION_EMAIL", "VALID"),
                            verification(ids.get("confirmations"), a, "INSTITUTION_EMAIL", "PENDING"),
                            verification(ids.get("documents"), a, "LICENCE", "PENDING"),
                            verification(ids.get("verification-reviews"), a, "LICENCE", "PENDING"),
                            verification(ids.get("bens-verification"), ben.id(), "FACULTY", "PENDING"),
                            "vouch (id, verification_id, voucher_id, state, asked_at) values ('%s', '%s', '%s', 'ASKED', now())"
                                    .formatted(ids.get("vouch-requests"), ids.get("bens-verification"), a),
                            "verification_dispute (id, verification_id, member_id, reason, opened_at, due_at) values ('%s', '%s', '%s', 'This is wrong.', now(), now())"
                                    .formatted(ids.get("verification-disputes"), ids.get("verifications"), ben.id()))
                    .forEach(row -> handle.execute("insert into " + row)));
            given().auth()
                    .oauth2(ada.token())
                    .contentType("application/pdf")
                    .body("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))
                    .put(Person.API + "/me/verifications/" + ids.get("verification-reviews") + "/document")
                    .then()
                    .statusCode(204);
        }

        private void giveAppeal(Person ben, Map<String, String> ids) {
            var id = UUID.randomUUID();
            var member = UUID.fromString(ben.id());
            database.useHandle(handle -> {
                handle.execute("""
                        insert into report_matter (id, subject_kind, subject_id, member_id, opened_at, decision, decision_words, decided_at)
                        values (?, 'MEMBER', ?, ?, now(), 'WARNED', 'Spam.', now())
                        """, id, member, member);
                handle.execute(
                        "insert into appeal (id, matter_id, member_id, words, created_at) values (?, ?, ?, 'No.', now())",
                        id,
                        id,
                        member);
            });
            ids.put("appeals", id.toString());
        }

        /** A moderator asked who spoke, and the administrator agreed. */
        private void giveReveal(Person ben, Person moderator, Person administrator, Map<String, String> ids) {
            var id = UUID.randomUUID();
            database.useHandle(handle -> {
                handle.execute("""
                        insert into report_matter (id, subject_kind, subject_id, speaker, opened_at)
                        values (?, 'POST', gen_random_uuid(), 'Verified nurse', now())
                        """, id);
                handle.execute("insert into matter_voice values (?, ?)", id, UUID.fromString(ben.id()));
                handle.execute("""
                        insert into reveal (id, matter_id, ground, reason, state, asked_by, asked_at, expires_at, closed_by, closed_at)
                        values (?, ?, 'LAW', 'A court has asked for it.', 'APPROVED', ?, now(), now(), ?, now())
                        """, id, id, UUID.fromString(moderator.id()), UUID.fromString(administrator.id()));
            });
            ids.put("reveals", id.toString());
        }

        private static String verification(String id, String member, String kind, String state) {
            return "verification (id, member_id, kind, state, subject, statement, checked_by, checked_name, proves, requested_at, checked_at, valid_until, open_until) "
                    + "values ('%s', '%s', '%s', '%s', '%s, Authority, PT', 'S', 'B', 'Ada', true, now(), now(), now() + interval '1 day', now() + interval '1 day')"
                            .formatted(id, member, kind, state, id);
        }

        private String expired(Person ada, String session) {
            return Jwt.issuer("https://collega.example")
                    .audience("collega-api")
                    .subject(ada.id())
                    .claim("sid", session)
                    .expiresAt(Instant.now().minusSeconds(60))
                    .jws()
                    .type("at+jwt")
                    .keyId(keys.signingKeyId())
                    .sign(keys.signingKey());
        }

        private static String tampered(String token) {
            var parts = token.split("[.]");
            var first = parts[2].charAt(0) == 'A' ? 'B' : 'A';
            return parts[0] + "." + parts[1] + "." + first + parts[2].substring(1);
        }
    }

    /** A browser for push messages, and a link as it stands in a reminder. */
    private static void giveReminders(Person ada, Map<String, String> ids, ReminderTokens tokens) {
        ids.put(
                "push-subscriptions",
                ada.post("/push-subscriptions", ReminderTokens.aBrowser())
                        .statusCode(201)
                        .extract()
                        .path("id"));
        ids.put("reminder-links", tokens.stopDigest(ada));
    }

    /** A face, and a page for the world. */
    private void show(Person ada) {
        var face = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", face);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String photo = given().auth()
                .oauth2(ada.token())
                .contentType("image/png")
                .body(face.toByteArray())
                .put(Person.API + "/me/photo")
                .then()
                .statusCode(200)
                .extract()
                .path("photoUrl");
        ids.put("photos", photo.substring(photo.lastIndexOf('/') + 1));
        ids.put("public", "ada-" + ada.id().substring(24));
        ada.put("/me/public-page", Map.of("enabled", true, "slug", ids.get("public")))
                .statusCode(200);
    }

    private void fill(Person ada, Person ben, Person petra) {
        show(ada);
        ids.put("topics", "D006333");
        ids.put("members", ada.id());
        ids.put("blocks", ada.id());
        ids.put("suggestions", ada.id());
        ids.put("agenda", ada.id());
        ids.put(
                "goals",
                ada.post("/goals", Map.of("title", "Goal " + PRIVATE))
                        .statusCode(201)
                        .extract()
                        .path("id"));
        ids.put("mutes", ada.id());
        ids.put(
                "reports",
                petra.post("/reports", Map.of("subject", Map.of("kind", "MEMBER", "id", ben.id()), "reason", "SPAM"))
                        .statusCode(201)
                        .extract()
                        .path("id"));
        ids.put("accounts", Given.aMember("Carl").id());
        ids.put("connections", ada.connectsWith(ben, "PERSONAL"));
        ids.put("requests", petra.asksToConnect(ada));
        var contact = ada.post(
                        "/contacts", Map.of("name", "Ana " + PRIVATE, "notes", PRIVATE, "tags", List.of(PRIVATE)))
                .statusCode(201)
                .extract()
                .<String>path("id");
        ids.put("contacts", contact);
        ids.put(
                "interactions",
                ada.post("/contacts/" + contact + "/interactions", Map.of("kind", "CALL", "note", PRIVATE))
                        .statusCode(201)
                        .extract()
                        .path("id"));
        addressBook(ada, contact);
        ids.put(
                "follow-ups",
                ada.post(
                                "/follow-ups",
                                Map.of(
                                        "contactId",
                                        contact,
                                        "title",
                                        "Call " + PRIVATE,
                                        "dueOn",
                                        LocalDate.now().toString(),
                                        "recurrence",
                                        Map.of("rule", "FREQ=WEEKLY", "from", "DUE")))
                        .statusCode(201)
                        .extract()
                        .path("id"));
        ids.put("posts", ada.posts("For my connections", "CONNECTIONS"));
        ids.put(
                "comments",
                ada.post("/posts/" + ids.get("posts") + "/comments", Map.of("body", "First."))
                        .statusCode(201)
                        .extract()
                        .path("id"));
        ids.put("PUT posts closing", ada.posts("To be closed", "CONNECTIONS"));
        ids.put("POST posts sendings", ada.posts("To be passed on", "MEMBERS"));
        ids.put("sessions", ada.get("/sessions").extract().path("items[0].id"));
        ids.put(
                "personal-access-tokens",
                ada.post("/personal-access-tokens", newToken("posts:read"))
                        .statusCode(201)
                        .extract()
                        .path("id"));
        ada.put("/blocks/" + people.get(Visitor.BLOCKED).id()).statusCode(204);
        giveCalendars(ada, petra);
        meet(ada, petra);
        askQuestions(ada, petra);
        ids.put(
                "holidays",
                ada.post("/holidays", Map.of("startsOn", "2026-12-24", "endsOn", "2026-12-26", "label", PRIVATE))
                        .statusCode(201)
                        .extract()
                        .path("id"));
        keepInTouch(ada, ben, contact);
        readAndBeTold(ada, ben);
        sendFile(ada);
    }

    private static byte[] png() {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** An image that comes with no post as yet. */
    private void sendFile(Person ada) {
        ids.put(
                "files",
                given().auth()
                        .oauth2(ada.token())
                        .contentType("image/png")
                        .body(png())
                        .post(Person.API + "/files?alt=A+chart&name=" + PRIVATE + ".png")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    /** A paper that was edited, an entry of Ada's log, and something that Ada is told. */
    private void readAndBeTold(Person ada, Person ben) {
        ids.put(
                "cme",
                ada.post("/cme", Map.of("title", PRIVATE, "readOn", "2026-01-02", "minutes", 20, "reflection", PRIVATE))
                        .statusCode(201)
                        .extract()
                        .path("id"));
        var edited = ada.posts("A paper", "CONNECTIONS");
        ada.patch("/posts/" + edited, "*", Map.of("title", "Another title", "citation", Map.of("title", "A work")))
                .statusCode(200);
        var revision = ada.get("/posts/" + edited + "/revisions").extract().<String>path("items[0].id");
        ids.put("revisions", revision);
        for (var done : List.of("GET posts revisions", "DELETE posts revisions", "GET posts citation")) {
            ids.put(done, edited);
        }
        var bens = ben.posts("Of Ben", "CONNECTIONS");
        ada.put("/posts/" + bens + "/bookmark").statusCode(204);
        ben.put("/posts/" + bens + "/correction", Map.of("kind", "CORRECTED", "words", "A figure."))
                .statusCode(200);
        ids.put("notifications", ada.get("/notifications").extract().path("items[0].id"));
    }

    /** What Ada has told and keeps, and a milestone of Ben's that only his connections hear of. */
    private void keepInTouch(Person ada, Person ben, String contact) {
        ids.put("meetings", ada.contactOf(ben));
        ids.put("milestones", milestone(ada));
        var bens = milestone(ben);
        for (var done :
                List.of("PUT milestones follow-up", "PUT milestones dismissal", "DELETE milestones dismissal")) {
            ids.put(done, bens);
        }
        ids.put(
                "starters",
                ada.post("/starters/mine", Map.of("occasion", "THANKS", "body", "Thank you. " + PRIVATE))
                        .statusCode(201)
                        .extract()
                        .path("id"));
        ids.put(
                "favours",
                ada.post("/contacts/" + contact + "/favours", Map.of("direction", "ASKED", "what", PRIVATE))
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    private static String milestone(Person member) {
        return member.post(
                        "/milestones",
                        Map.of(
                                "kind",
                                "AWARD",
                                "happenedOn",
                                LocalDate.now().minusDays(2).toString()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Whoever has the address of a feed reads it; so the one to be read is not that of Ada, who keeps things for herself. */
    private void giveCalendars(Person ada, Person petra) {
        ids.put(
                "calendar-feeds",
                ada.post("/calendar-feeds", Map.of("name", "Phone " + PRIVATE))
                        .statusCode(201)
                        .extract()
                        .path("id"));
        String url = petra.post("/calendar-feeds", Map.of("name", "Phone"))
                .statusCode(201)
                .extract()
                .path("url");
        ids.put("calendars", url.substring(url.lastIndexOf('/') + 1).replace(".ics", ""));
    }

    /** Ada as each of the three in an introduction; the ids by what she does with them. */
    private void meet(Person ada, Person petra) {
        var quinn = Given.aMember("Quinn");
        var rosa = Given.aMember("Rosa");
        quinn.connectsWith(ada);
        quinn.connectsWith(rosa);
        quinn.connectsWith(petra);
        ids.put("DELETE introductions", introduction(ada, quinn, rosa));
        ids.put("introductions", ids.get("DELETE introductions"));
        var sven = Given.aMember("Sven");
        sven.connectsWith(ada);
        ids.put("PUT introductions agreement", introduction(sven, ada, quinn));
        ids.put("PUT introductions refusal", ids.get("PUT introductions agreement"));
        ids.put("PUT introductions acceptance", introduction(rosa, quinn, ada));
        quinn.put("/introductions/" + ids.get("PUT introductions acceptance") + "/agreement")
                .statusCode(200);
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
                                "We should meet, I think."))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void askQuestions(Person ada, Person petra) {
        for (var member : List.of(ada, petra)) {
            member.put("/me/open-door", Map.of("open", true, "asksPerMonth", 5)).statusCode(200);
        }
        ids.put("asks", question(petra, ada));
        ids.put("DELETE asks", question(ada, petra));
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

    /** Contacts that may be merged, and two that have been. */
    private void addressBook(Person ada, String contact) {
        ids.put("contact-duplicates", contact);
        ids.put("contact-arrivals", contact);
        var gone = ada.notes("Gone " + PRIVATE);
        ids.put(
                "contact-merges",
                ada.post(
                                "/contacts/" + contact + "/merge",
                                Map.of("with", gone, "versions", Map.of("kept", 0, "with", 0)))
                        .statusCode(201)
                        .extract()
                        .path("id"));
        ids.put("other-contacts", ada.notes("Other " + PRIVATE));
    }

    private static Map<String, Object> newToken(String scope) {
        return Map.of(
                "name",
                "Program",
                "scopes",
                List.of(scope),
                "expiresOn",
                Given.today().toString());
    }

    private static String token(Person owner, String scope) {
        return owner.post("/personal-access-tokens", newToken(scope))
                .statusCode(201)
                .extract()
                .path("token");
    }

    Response ask(Visitor visitor, String operation) {
        return send(tokens.get(visitor), operation);
    }

    /** Ada's own token with one scope. */
    Response askWithToken(String scope, String operation) {
        return send(scoped.computeIfAbsent(scope, wanted -> token(people.get(Visitor.OWNER), wanted)), operation);
    }

    private Response send(String token, String operation) {
        var method = operation.split(" ")[0];
        var path = operation.split(" ")[1];
        RequestSpecification request = given().accept(ContentType.ANY).header("If-Match", "*");
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (path.equals("/citations/posts")) {
            request.queryParam("pmid", "24635772");
        }
        if (path.equals("/occurrences")) {
            request.queryParam("from", LocalDate.now().minusDays(1).toString())
                    .queryParam("to", LocalDate.now().plusDays(9).toString());
        }
        if (path.equals("/search")) {
            request.queryParam("query", "connections");
        }
        if (path.endsWith("/mentionable")) {
            request.queryParam("query", "a");
        }
        if (path.equals("/me/photo") && method.equals("PUT")) {
            request.contentType("image/png").body(new byte[] {'P', 'N', 'G'});
        } else if (path.equals("/files")) {
            request.queryParam("name", "chart.png").contentType("image/png").body(png());
        } else if (path.equals("/imports/archive")) {
            request.contentType("application/zip").body(new byte[] {'P', 'K'});
        } else if (path.equals("/contact-imports") && method.equals("POST")) {
            request.contentType("application/octet-stream").body(new byte[] {'B'});
        } else if (path.endsWith("/document")) {
            request.contentType("application/pdf").body("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        } else if (path.equals("/me/duty-rota/file")) {
            request.contentType("text/calendar").body("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n");
        } else if (!method.equals("GET") && !method.equals("DELETE")) {
            request.contentType(ContentType.JSON).body(body(method, path));
        }
        return request.request(method, Person.API + withIds(method, path));
    }

    /** Some nouns have an id for each thing that is done with them. */
    private String withIds(String method, String path) {
        var parts = path.split("/");
        var done = method + " " + parts[1] + (parts.length > 3 ? " " + parts[3] : "");
        if (ids.containsKey(done)) {
            return path.replace("{id}", ids.get(done)).replace("{revisionId}", ids.get("revisions"));
        }
        return withIds(path);
    }

    private String withIds(String path) {
        var noun = path.matches("/connections/.*/(acceptance|refusal)")
                ? "requests"
                : path.matches("/me/verifications/.*/(confirmation|document)")
                        ? path.substring(path.lastIndexOf('/') + 1) + "s"
                        : path.startsWith("/me/") ? path.split("/")[2] : path.split("/")[1];
        return path.replace("{channel}", "MAIL")
                .replace("{kind}", "NEW_PERSON")
                .replace("{commentId}", ids.get("comments"))
                .replace("{reaction}", "USEFUL")
                .replace("{interactionId}", ids.get("interactions"))
                .replace("{favourId}", ids.get("favours"))
                .replace("{revisionId}", ids.get("revisions"))
                .replaceAll(
                        "\\{[^}]+}", ids.getOrDefault(noun, UUID.randomUUID().toString()));
    }

    /** A body that passes the checks of shape where the look-up comes after them; elsewhere an empty one will do. */
    private Object body(String method, String path) {
        if (path.equals("/push-subscriptions")) {
            return ReminderTokens.aBrowser();
        }
        if (path.endsWith("/merge")) {
            return Map.of("with", ids.get("other-contacts"), "versions", Map.of("kept", 1, "with", 0));
        }
        if (path.endsWith("/mapping")) {
            return Map.of("fields", List.of("NAME"));
        }
        if (path.endsWith("/correction")) {
            return Map.of("kind", "CORRECTED", "words", "A figure.");
        }
        if (path.endsWith("/meeting")) {
            return Map.of("request", false);
        }
        if (path.equals("/files/{id}")) {
            return Map.of("name", "Chart");
        }
        if (path.endsWith("/interactions")) {
            return Map.of("kind", "CALL");
        }
        if (path.endsWith("/favours")) {
            return Map.of("direction", "HELPED");
        }
        if (path.endsWith("/comments")) {
            return Map.of("body", "Hello.");
        }
        if (path.endsWith("/accepted-answer")) {
            return Map.of("commentId", ids.get("comments"));
        }
        if (path.endsWith("/sendings")) {
            return Map.of("contactIds", List.of(UUID.randomUUID()));
        }
        if (path.endsWith("/cadence")) {
            return Map.of("idealDays", 30, "longestDays", 60);
        }
        if (path.endsWith("/suspension")) {
            return Map.of("words", "As the house rules say.");
        }
        if (path.endsWith("/snooze") || path.endsWith("/pause")) {
            return Map.of("until", LocalDate.now().plusDays(9).toString());
        }
        if (path.endsWith("/answer")) {
            return Map.of("words", "Like this.");
        }
        if (path.endsWith("/decision")) {
            return Map.of("decision", "NOTHING_WRONG", "words", "A misunderstanding.");
        }
        if (path.endsWith("/role")) {
            return Map.of("role", "MEMBER");
        }
        if (path.endsWith("/disputes")) {
            return Map.of("reason", "This is not her address any more.");
        }
        if (path.endsWith("/vouch")) {
            return Map.of("how", "We work together.");
        }
        if (path.endsWith("/confirmation") && path.startsWith("/me/verifications")) {
            return Map.of("code", "22222-22222");
        }
        if (path.equals("/me/passkeys/{id}")) {
            return Map.of("name", "My phone");
        }
        return Map.of();
    }
}
