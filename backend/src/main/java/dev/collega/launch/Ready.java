package dev.collega.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says where to go once everything answers, and waits for the end. */
final class Ready implements QuarkusApplication {

    private final String host;
    private final int port;
    private final boolean demo;

    Ready(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "collega.demo", defaultValue = "false") boolean demo) {
        this.host = host;
        this.port = port;
        this.demo = demo;
    }

    @Override
    public int run(String... arguments) {
        var console = new Console(System.out);
        console.address("http://%s:%d".formatted(isThisMachine() ? "localhost" : host, port));
        if (demo) {
            console.say("Demo", "sign in as ines@demo.collega.example with the password five-minutes-a-day");
        }
        Quarkus.waitForExit();
        return 0;
    }

    private boolean isThisMachine() {
        return host.equals("0.0.0.0") || host.equals("127.0.0.1") || host.equals("::");
    }
}
