package dev.collega.webapp;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.collega.testing.ApiTest;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The web app as a browser meets it, beside an API that stays an API. */
@ApiTest
class WebAppTest {

    @BeforeAll
    static void a_web_app_in_the_package() {
        assumeTrue(
                WebAppTest.class.getResource("/META-INF/resources/index.html") != null,
                "the web app was left out with -Dfrontend.skip");
    }

    private static RequestSpecification browser() {
        return given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    @Test
    void every_address_of_the_app_is_answered_with_its_page() {
        for (var path : new String[] {"/", "/index.html", "/follow-ups", "/members/0198c5e0", "/_app"}) {
            browser()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .contentType("text/html;charset=UTF-8")
                    .header("Cache-Control", "no-cache")
                    .body(containsString("<title>Collega</title>"));
        }
    }

    @Test
    void what_is_no_page_and_no_file_is_not_found() {
        browser().get("/nothing.js").then().statusCode(404);
        browser().get("/_app/immutable/nothing.js").then().statusCode(404);
        browser().get("/_app/../../application.properties").then().statusCode(404);
        given().header("Accept", "application/json").get("/follow-ups").then().statusCode(404);
        browser().post("/follow-ups").then().statusCode(405);
    }

    @Test
    void the_api_and_the_health_checks_are_never_answered_with_a_page() {
        browser().get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        browser().get("/api/nothing").then().statusCode(404).contentType("application/problem+json");
        browser().get("/api").then().statusCode(404).contentType("application/problem+json");
        browser().get("/q/nothing").then().statusCode(404).body(not(containsString("Collega")));
    }

    @Test
    void files_named_after_their_contents_are_kept_for_ever_and_others_asked_for_again() {
        browser()
                .get(aScript())
                .then()
                .statusCode(200)
                .contentType(startsWith("text/javascript"))
                .header("Cache-Control", "public, max-age=31536000, immutable");
        browser().get("/service-worker.js").then().statusCode(200).header("Cache-Control", "no-cache");
    }

    @Test
    void a_file_is_sent_as_the_build_has_compressed_it() {
        for (var encoding : new String[] {"br", "gzip"}) {
            // HEAD: the client would unpack the body and hide how it came.
            given().header("Accept-Encoding", encoding)
                    .head(aScript())
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("text/javascript"))
                    .header("Content-Encoding", encoding)
                    .header("Vary", equalTo("Accept-Encoding"));
        }
    }

    @Test
    void a_page_runs_its_own_scripts_only_and_sits_in_no_frame() {
        browser()
                .get("/follow-ups")
                .then()
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .header("Content-Security-Policy", not(containsString("script-src 'self' 'unsafe-inline'")))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin");
    }

    private static String aScript() {
        var page = browser().get("/").asString();
        return Pattern.compile("/_app/immutable/entry/start\\.[^\"]+\\.js")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }
}
