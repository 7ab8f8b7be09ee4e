package dev.collega.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.shared.mail.Letter;
import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.MailServer;
import dev.collega.testing.Person;
import dev.collega.testing.Surrounded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Collega without a mail server. */
@ApiTest
@TestProfile(Surrounded.class)
class MailFolderTest {

    @Inject
    Event<Letter> letters;

    @ConfigProperty(name = "collega.mail.folder")
    Path folder;

    private String page() {
        return given().get("/dev/mail").then().statusCode(200).extract().asString();
    }

    private Person somebodyWithMail(String link) {
        var ada = Given.aMember("Ada");
        QuarkusTransaction.requiringNew()
                .run(() -> letters.fire(
                        new Letter(UUID.fromString(ada.id()), ada.email(), "password-reset", Map.of("link", link))));
        for (var end = System.currentTimeMillis() + 10_000;
                System.currentTimeMillis() < end && !page().contains(ada.email()); ) {
            MailServer.pause(20);
        }
        return ada;
    }

    @Test
    void mail_lies_in_the_folder_for_nobody_else_to_read() throws Exception {
        var ada = somebodyWithMail("https://collega.example/reset-password#token=abc");
        ada.get("/me/account").body("lastMail.state", equalTo("SENT")).body("emailVerification", equalTo("OFF"));
        try (var files = Files.list(folder)) {
            var mails = files.toList();
            assertTrue(mails.stream().allMatch(file -> file.toString().endsWith(".eml")), mails.toString());
            for (var mail : mails) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(mail)));
            }
        }
    }

    @Test
    void a_page_shows_it_with_links_that_can_be_followed() {
        somebodyWithMail("https://collega.example/reset-password#token=abc-_123");
        assertTrue(page().contains("<a href=\"https://collega.example/reset-password#token=abc-_123\">"), page());
        somebodyWithMail("<script>alert(1)</script>");
        assertTrue(page().contains("&lt;script&gt;"));
        given().get("/dev/mail").then().body(not(containsString("<script>")));
    }

    @Test
    void the_page_is_for_this_machine_alone() {
        given().header("Host", "collega.example").get("/dev/mail").then().statusCode(404);
        given().header("X-Forwarded-For", "203.0.113.7").get("/dev/mail").then().statusCode(404);
    }

    @Test
    void where_no_mail_is_sent_nobody_must_verify_an_address() {
        var ada = Given.aMember("Ada");
        ada.posts("Hello", "MEMBERS");
    }
}
