package dev.collega.moderation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class AccountListTest {

    @Inject
    Jdbi database;

    private Person ada;
    private Person moderator;
    private Person administrator;

    @BeforeEach
    void appoint() {
        ada = Given.aMember("Ada");
        moderator = Given.aModerator(database);
        administrator = Given.anAdministrator(database);
    }

    @Test
    void accounts_are_found_by_name_or_address() {
        moderator
                .get("/accounts?query=" + ada.email().toUpperCase())
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].memberId", equalTo(ada.id()))
                .body("items[0].role", equalTo("MEMBER"))
                .body("items[0].suspendedAt", nullValue());
        moderator.get("/accounts?query=%25").body("items", hasSize(0));
        var first = moderator
                .get("/accounts?limit=1")
                .statusCode(200)
                .body("items", hasSize(1))
                .extract();
        moderator
                .get("/accounts?limit=1&cursor={cursor}", (Object) first.path("nextCursor"))
                .statusCode(200)
                .body("items.memberId", contains(org.hamcrest.Matchers.not(equalTo(first.path("items[0].memberId")))));
    }

    @Test
    void members_have_no_business_there() {
        ada.get("/accounts").statusCode(403).body("code", equalTo("insufficient-scope"));
        ada.suspends(moderator).statusCode(403);
        moderator
                .put("/accounts/" + ada.id() + "/role", Map.of("role", "MODERATOR"))
                .statusCode(403);
    }

    @Test
    void a_suspension_holds_at_once_and_can_be_lifted() {
        ada.get("/me").statusCode(200);
        moderator.suspends(ada).statusCode(200).body("suspendedAt", notNullValue());
        moderator.suspends(ada).statusCode(200);
        ada.get("/me").statusCode(401);
        signIn(ada).statusCode(403).body("code", equalTo("account-suspended"));
        moderator
                .delete("/accounts/" + ada.id() + "/suspension")
                .statusCode(200)
                .body("suspendedAt", nullValue());
        signIn(ada).statusCode(201);
        // What had ended stays ended.
        ada.get("/me").statusCode(401);
    }

    @Test
    void who_is_suspended_is_not_seen_by_others() {
        var ben = Given.aMember("Ben");
        ben.get("/members/" + ada.id()).statusCode(200);
        moderator.suspends(ada).statusCode(200);
        ben.get("/members/" + ada.id()).statusCode(404);
        moderator.delete("/accounts/" + ada.id() + "/suspension").statusCode(200);
        ben.get("/members/" + ada.id()).statusCode(200);
    }

    @Test
    void tokens_rest_while_their_owner_is_suspended() {
        String token = ada.post(
                        "/personal-access-tokens",
                        Map.of(
                                "name",
                                "x",
                                "scopes",
                                new String[] {"profile:read"},
                                "expiresOn",
                                Given.today().toString()))
                .extract()
                .path("token");
        var program = new Person(ada.id(), ada.fullName(), ada.email(), token);
        program.get("/me").statusCode(200);
        moderator.suspends(ada).statusCode(200);
        program.get("/me").statusCode(401);
        moderator.delete("/accounts/" + ada.id() + "/suspension").statusCode(200);
        program.get("/me").statusCode(200);
    }

    @Test
    void those_who_run_the_place_are_protected_from_each_other_and_themselves() {
        moderator.suspends(moderator).statusCode(422).body("code", equalTo("self-suspension"));
        moderator.suspends(administrator).statusCode(422).body("code", equalTo("role-protected"));
        administrator
                .put("/accounts/" + administrator.id() + "/role", Map.of("role", "MEMBER"))
                .statusCode(422)
                .body("code", equalTo("own-role"));
        administrator
                .put("/accounts/" + UUID.randomUUID() + "/suspension", Map.of("words", "Nobody."))
                .statusCode(404);
    }

    @Test
    void a_role_holds_at_once() {
        ada.get("/accounts").statusCode(403);
        administrator
                .put("/accounts/" + ada.id() + "/role", Map.of("role", "MODERATOR"))
                .statusCode(200)
                .body("role", equalTo("MODERATOR"));
        ada.get("/accounts").statusCode(200);
        ada.get("/audit-events").body("items.action", hasItem("ROLE_CHANGED")).body("items[0].byMe", equalTo(false));
        administrator
                .put("/accounts/" + ada.id() + "/role", Map.of("role", "MEMBER"))
                .statusCode(200);
        ada.get("/accounts").statusCode(403);
        administrator
                .put("/accounts/" + ada.id() + "/role", Map.of("role", "KING"))
                .statusCode(400);
    }

    private static io.restassured.response.ValidatableResponse signIn(Person member) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("email", member.email(), "password", Given.PASSWORD))
                .post(Person.API + "/sessions")
                .then();
    }
}
