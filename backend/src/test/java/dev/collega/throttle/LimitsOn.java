package dev.collega.throttle;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Limits small enough to be reached, which are off in all other tests. */
public class LimitsOn implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "collega.limits.enabled", "true",
                "collega.limits.api", "40/PT5M",
                "collega.limits.open", "100000/PT5M",
                "collega.limits.sign-ups", "100000/PT30M",
                "collega.limits.connection-requests", "2/P1D",
                "collega.limits.directory-searches", "5/PT5M",
                "collega.limits.posts", "2/PT1H",
                "collega.limits.comments", "2/PT1H",
                "collega.limits.guesses.free-per-address", "100000",
                // What a test is to stand behind tells the address, as a proxy does.
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "collega.limits.profile-views", "3/P1D");
    }
}
