package dev.collega;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The contract at the root is what the code says. {@code mvn verify -Dopenapi.write} rewrites it; review the difference. */
@ApiTest
class OpenApiContractTest {

    private static final Path CONTRACT = Path.of("..", "openapi.yaml");

    @Test
    void the_committed_contract_is_the_one_the_code_generates() throws IOException {
        var generated =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        if (System.getProperty("openapi.write") != null) {
            Files.writeString(CONTRACT, generated);
        }
        assertEquals(Files.readString(CONTRACT), generated, "openapi.yaml is behind the code; see this test's comment");
    }
}
