package dev.collega.integration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class PersonalAccessTokenTest {

    @Inject
    Jdbi database;

    private static ValidatableResponse make(Person owner, String... scopes) {
        return owner.post(
                "/personal-access-tokens",
                Map.of(
                        "name",
                        "Ward calendar",
                        "scopes",
                        scopes,
                        "expiresOn",
                        Given.today().plusDays(30).toString()));
    }

    private static Person with(Person owner, ValidatableResponse made) {
        return new Person(
                owner.id(), owner.fullName(), owner.email(), made.extract().path("token"));
    }

    @Test
    void a_token_is_told_once_and_listed_without_itself() {
        var ada = Given.aMember("Ada");
        String token = make(ada, "follow-ups:read", "calendar:read", "follow-ups:read")
                .statusCode(201)
                .body("token", startsWith("collega_pat_"))
                .body("scopes", contains("calendar:read", "follow-ups:read"))
                .extract()
                .path("token");
        ada.get("/personal-access-tokens")
                .body("items", hasSize(1))
                .body("items[0].token", nullValue())
                .body("items[0].lastUsedAt", nullValue())
                .body("items[0].hint", equalTo("…" + token.substring(token.length() - 4)));
        assertEquals(
                0,
                database.<Integer, RuntimeException>withHandle(handle -> handle.createQuery(
                                "select count(*) from personal_access_token t where t::text like '%' || :token || '%'")
                        .bind("token", token)
                        .mapTo(Integer.class)
                        .one()));
    }

    @Test
    void a_token_may_what_its_scopes_say_and_no_more() {
        var ada = Given.aMember("Ada");
        var program = with(ada, make(ada, "contacts:read"));
        program.get("/contacts").statusCode(200);
        program.post("/contacts", Map.of("name", "Ana"))
                .statusCode(403)
                .body("code", equalTo("insufficient-scope"))
                .body("detail", containsString("contacts:write"))
                .header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"contacts:write\"");
        program.get("/follow-ups").statusCode(403);
        program.get("/sessions").statusCode(403);
        program.get("/audit-events").statusCode(403);
        make(program, "contacts:read").statusCode(403);
        ada.get("/personal-access-tokens").body("items[0].lastUsedAt", notNullValue());
    }

    @Test
    void a_deleted_token_is_good_for_nothing_at_once() {
        var ada = Given.aMember("Ada");
        var made = make(ada, "contacts:read");
        var program = with(ada, made);
        program.get("/contacts").statusCode(200);
        ada.delete("/personal-access-tokens/" + made.extract().path("id")).statusCode(204);
        program.get("/contacts").statusCode(401);
        ada.delete("/personal-access-tokens/" + made.extract().path("id")).statusCode(404);
    }

    @Test
    void an_expired_token_is_good_for_nothing() {
        var ada = Given.aMember("Ada");
        var program = with(ada, make(ada, "contacts:read"));
        database.useHandle(handle -> handle.execute(
                "update personal_access_token set expires_at = now() where owner_id = ?", UUID.fromString(ada.id())));
        program.get("/contacts").statusCode(401);
        ada.get("/personal-access-tokens").body("items", hasSize(1));
    }

    @Test
    void what_a_token_cannot_be_is_named() {
        var ada = Given.aMember("Ada");
        for (var scope : List.of("account:write", "administration", "moderation", "nonsense")) {
            make(ada, scope).statusCode(400).body("errors.pointer", hasItem("/scopes/0"));
        }
        make(ada).statusCode(400).body("errors.pointer", contains("/scopes"));
        for (var day :
                List.of(Given.today().minusDays(1), Given.today().plusYears(1).plusDays(1))) {
            ada.post(
                            "/personal-access-tokens",
                            Map.of("name", "x", "scopes", List.of("posts:read"), "expiresOn", day.toString()))
                    .statusCode(400)
                    .body("errors.pointer", contains("/expiresOn"));
        }
        given().auth()
                .oauth2("collega_pat_nonsense")
                .get(Person.API + "/me")
                .then()
                .statusCode(401);
    }

    @Test
    void another_members_token_is_not_there() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        var made = make(ada, "contacts:read");
        ben.delete("/personal-access-tokens/" + made.extract().path("id")).statusCode(404);
        ben.get("/personal-access-tokens").body("items", hasSize(0));
        with(ada, made).get("/contacts").statusCode(200);
    }

    @Test
    void fifty_are_the_most() {
        var ada = Given.aMember("Ada");
        database.useHandle(handle -> handle.execute("""
                insert into personal_access_token (id, owner_id, name, hash, hint, scopes, created_at, expires_at)
                select gen_random_uuid(), ?, 'x', sha256(gen_random_uuid()::text::bytea), '…', '{}', now(), now()
                from generate_series(1, 50)
                """, UUID.fromString(ada.id())));
        make(ada, "contacts:read").statusCode(409).body("code", equalTo("too-many-tokens"));
    }
}
