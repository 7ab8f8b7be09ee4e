package dev.collega.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class PasswordRulesTest {

    @Inject
    Jdbi jdbi;

    @Inject
    Passwords passwords;

    private static ValidatableResponse signUp(String password) {
        var account = Given.account("Zoë Wojciechowska", "zwoj-" + UUID.randomUUID() + "@tests.example");
        account.put("password", password);
        return given().contentType(ContentType.JSON)
                .body(account)
                .post(Person.API + "/accounts")
                .then();
    }

    private static void refused(String password, String code) {
        signUp(password)
                .statusCode(400)
                .body("code", equalTo("validation"))
                .body("errors.pointer", contains("/password"))
                .body("errors.code", contains(code));
    }

    @Test
    void what_many_people_use_is_refused() {
        refused("1qaz2wsx3edc", "common-password");
        refused("MotherFucker", "common-password");
    }

    @Test
    void what_many_people_use_is_refused_twice_over_and_with_a_number_behind() {
        refused("sunshinesunshine", "common-password");
        refused("Sunshine 2026!", "common-password");
        refused("aaaaaaaaaaaaaaaa", "common-password");
        refused("abcabcabcabcabc", "common-password");
    }

    @Test
    void what_is_known_of_us_and_of_them_is_refused() {
        refused("I love COLLEGA a lot", "contains-product-name");
        refused("oh wójciechowskÅ it is", "contains-own-name");
        var email = UUID.randomUUID().toString().substring(0, 8) + "-oak@tests.example";
        var account = Given.account("Li", email);
        account.put("password", "my " + email.substring(0, 12).toUpperCase() + " of old");
        given().contentType(ContentType.JSON)
                .body(account)
                .post(Person.API + "/accounts")
                .then()
                .statusCode(400)
                .body("errors.code", contains("contains-own-email"));
    }

    @Test
    void a_short_name_within_a_word_is_no_reason() {
        var account = Given.account("Li Da", UUID.randomUUID() + "@tests.example");
        account.put("password", "daylight and dawn");
        given().contentType(ContentType.JSON)
                .body(account)
                .post(Person.API + "/accounts")
                .then()
                .statusCode(201);
    }

    @Test
    void length_is_counted_as_people_count() {
        refused("🐟🐠🐡🦈🐙🐚🪸🦀🦞🦐🦑", "size");
        signUp("🐟🐠🐡🦈🐙🐚🪸🦀🦞🦐🦑🐳").statusCode(201);
        signUp("ğüşiö".repeat(51) + "🐳").statusCode(201);
        refused("ğüşiö".repeat(51) + "🐳🐳", "size");
    }

    @Test
    void nothing_else_is_asked_of_a_password() {
        for (var password :
                new String[] {"  spaces around  ", "blauwe fietsen", "827364918273", "ὀδυσσεύς πολύτροπος"}) {
            signUp(password).statusCode(201);
        }
    }

    @Test
    void the_same_letters_are_the_same_password_however_a_keyboard_writes_them() {
        var email = UUID.randomUUID() + "@tests.example";
        var account = Given.account("Ada", email);
        account.put("password", Normalizer.normalize("été à la montagne", Normalizer.Form.NFC));
        given().contentType(ContentType.JSON).body(account).post(Person.API + "/accounts");
        var apart = Normalizer.normalize("été à la montagne", Normalizer.Form.NFD);
        given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", apart))
                .post(Person.API + "/sessions")
                .then()
                .statusCode(201);
    }

    @Test
    void a_hash_of_other_parameters_is_made_anew_at_the_next_sign_in() {
        var ada = Given.aMember("Ada");
        var weak = new Passwords(512, 1, 1).hash(Given.PASSWORD);
        assertTrue(passwords.isOutdated(weak));
        jdbi.useHandle(handle ->
                handle.execute("update account set password_hash = ? where id = ?", weak, UUID.fromString(ada.id())));
        Given.token(ada.email());
        var now = hashOf(ada);
        assertNotEquals(weak, now);
        assertFalse(passwords.isOutdated(now));
        Given.token(ada.email());
        assertEquals(now, hashOf(ada));
    }

    private String hashOf(Person member) {
        return jdbi.withHandle(handle -> handle.createQuery("select password_hash from account where id = :id")
                .bind("id", UUID.fromString(member.id()))
                .mapTo(String.class)
                .one());
    }
}
