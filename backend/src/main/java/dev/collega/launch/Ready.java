package dev.collega.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says where to go once everything answers, and waits for the end. */
final class Ready implements QuarkusApplication {

    private final String host;
    private final int port;
    private final boolean demo;
    private final boolean mailPage;

    Ready(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "collega.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "collega.mail.page") boolean mailPage,
            @ConfigProperty(name = "collega.mail.host") Optional<String> mailServer) {
        this.host = host;
        this.port = port;
        this.demo = demo;
        this.mailPage = mailPage && mailServer.isEmpty();
    }

    @Override
    public int run(String... arguments) {
        var console = new Console(System.out);
        var address = "http://%s:%d".formatted(isThisMachine() ? "localhost" : host, port);
        console.address(address);
        if (demo) {
            console.say("Demo", "sign in as ines@demo.collega.example with the password five-minutes-a-day");
        }
        if (mailPage) {
            console.say("Mail", "to anybody can be read at %s/dev/mail".formatted(address));
        }
        Quarkus.waitForExit();
        return 0;
    }

    private boolean isThisMachine() {
        return host.equals("0.0.0.0") || host.equals("127.0.0.1") || host.equals("::");
    }
}
