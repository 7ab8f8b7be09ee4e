package dev.collega.verification;

import static io.restassured.RestAssured.given;

import dev.collega.testing.MailServer;
import dev.collega.testing.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Shortcuts of the tests of verifications. */
@Singleton
class Proofs {

    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{5}-[2-9A-Z]{5}");

    static final byte[] PDF = "%PDF-1.7 a licence".getBytes();

    @Inject
    VerificationSeed seed;

    @Inject
    Jdbi jdbi;

    @ConfigProperty(name = "collega.mail.folder")
    Path mail;

    /** A domain that nobody else uses. */
    static String domain() {
        return "h" + UUID.randomUUID().toString().replace("-", "") + ".example";
    }

    static UUID id(Person person) {
        return UUID.fromString(person.id());
    }

    /** Verified by an address at an institution of their own. */
    void verify(Person member) {
        verify(member, false);
    }

    void verify(Person member, boolean teaches) {
        var domain = domain();
        QuarkusTransaction.requiringNew().run(() -> {
            seed.institution("Hospital " + domain, domain, teaches);
            seed.byEmail(id(member), member.fullName().replace(" ", ".") + "@" + domain, Instant.now());
        });
    }

    boolean isVerified(Person viewer, Person member) {
        return viewer.get("/members?query={name}&limit=100", member.fullName())
                .statusCode(200)
                .extract()
                .path("items.find { it.id == '" + member.id() + "' }.verified");
    }

    String licence(Person member) {
        return member.post(
                        "/me/verifications",
                        Map.of(
                                "kind", "LICENCE",
                                "number", "N " + UUID.randomUUID(),
                                "authority", "Ordem dos Enfermeiros",
                                "country", "PT"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static int send(Person member, String verification, String type, byte[] document) {
        return given().auth()
                .oauth2(member.token())
                .contentType(type)
                .body(document)
                .put(Person.API + "/me/verifications/" + verification + "/document")
                .statusCode();
    }

    String badge(Person viewer, Person member) {
        return viewer.get("/members/" + member.id() + "/verifications")
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    List<String> lettersTo(Person member) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select template from letter where account_id = :id order by created_at, id")
                .bind("id", id(member))
                .mapTo(String.class)
                .list());
    }

    /** The code in the newest mail to an address. */
    String codeMailedTo(String address) {
        for (var end = System.currentTimeMillis() + 15_000; System.currentTimeMillis() < end; MailServer.pause(50)) {
            try (var files = Files.list(mail)) {
                for (var file : files.filter(one -> one.toString().endsWith(".eml"))
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList()) {
                    var text = Files.readString(file);
                    var code = CODE.matcher(text);
                    if (text.contains(address) && code.find()) {
                        return code.group();
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new AssertionError("no code was mailed to " + address);
    }

    void run(String statement, Object... values) {
        jdbi.useHandle(handle -> handle.execute(statement, values));
    }
}
