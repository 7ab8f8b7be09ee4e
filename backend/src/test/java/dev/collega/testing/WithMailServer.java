package dev.collega.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** Collega with a real SMTP server and reminders, as it runs for others: addresses must be verified then. */
public class WithMailServer implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    public static class Server implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            MailServer.open();
            return Map.of(
                    "collega.mail.host", "127.0.0.1",
                    "collega.mail.port", Integer.toString(MailServer.port()),
                    "collega.mail.transport", "plain",
                    "collega.reminders.enabled", "true");
        }

        @Override
        public void stop() {
            MailServer.close();
        }
    }
}
