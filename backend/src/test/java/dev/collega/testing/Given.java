package dev.collega.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Builds the world of a test through the API itself. */
public final class Given {

    public static final String PASSWORD = "five minutes a day";

    private Given() {}

    /** Everybody in the tests is somebody else: the address is unique, the name is not. */
    public static Person aMember(String fullName) {
        return aMember(fullName, "nurse", "Europe/Lisbon");
    }

    public static Person aMember(String fullName, String profession, String timeZone) {
        var email = UUID.randomUUID() + "@tests.example";
        var account = account(fullName, email);
        account.put("profession", profession);
        account.put("timeZone", timeZone);
        String id = given().contentType(ContentType.JSON)
                .body(account)
                .post(Person.API + "/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("memberId");
        return new Person(id, fullName, email, token(email));
    }

    public static Map<String, Object> account(String fullName, String email) {
        return new HashMap<>(Map.of(
                "email", email,
                "password", PASSWORD,
                "fullName", fullName,
                "profession", "nurse",
                "timeZone", "Europe/Lisbon"));
    }

    public static String token(String email) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", PASSWORD))
                .post(Person.API + "/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("accessToken");
    }

    /** The zone in which tokens expire. */
    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    public static Person aModerator(Jdbi database) {
        return inRole(database, "MODERATOR");
    }

    public static Person anAdministrator(Jdbi database) {
        return inRole(database, "ADMINISTRATOR");
    }

    private static Person inRole(Jdbi database, String role) {
        var member = aMember("Run by " + role);
        database.useHandle(handle ->
                handle.execute("update account set role = ? where id = ?", role, UUID.fromString(member.id())));
        return member;
    }
}
