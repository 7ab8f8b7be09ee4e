package dev.collega.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Collega behind a proxy that says who asks and how, called by another web app, and showing the mail that it writes into a
 * folder. One profile for all of them: each further one starts the application once more.
 */
public class Surrounded implements QuarkusTestProfile {

    public static final String OTHER_APP = "https://app.hospital.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "collega.cors.origins", OTHER_APP + ",http://localhost:5173",
                "collega.mail.page", "true",
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.allow-x-forwarded", "true",
                "quarkus.http.proxy.enable-forwarded-host", "true");
    }
}
