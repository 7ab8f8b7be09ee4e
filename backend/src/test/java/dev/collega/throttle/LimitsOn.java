package dev.collega.throttle;

import static java.util.Map.entry;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Limits small enough to be reached, which are off in all other tests. */
public class LimitsOn implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                entry("collega.limits.enabled", "true"),
                entry("collega.limits.api", "40/PT5M"),
                entry("collega.limits.open", "100000/PT5M"),
                entry("collega.limits.sign-ups", "100000/PT30M"),
                entry("collega.limits.connection-requests", "2/P1D"),
                entry("collega.limits.directory-searches", "5/PT5M"),
                entry("collega.limits.posts", "2/PT1H"),
                entry("collega.limits.comments", "2/PT1H"),
                entry("collega.limits.guesses.free-per-address", "100000"),
                // What a test is to stand behind tells the address, as a proxy does.
                entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                entry("collega.limits.profile-views", "3/P1D"),
                entry("collega.limits.introductions", "2/P1D"));
    }
}
