package dev.collega.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** An SMTP server where one is configured, a folder where there is none. */
@ApplicationScoped
class Transports {

    @Produces
    @Singleton
    Transport transport(
            @ConfigProperty(name = "collega.mail.host") Optional<String> host,
            @ConfigProperty(name = "collega.mail.port") Optional<Integer> port,
            @ConfigProperty(name = "collega.mail.username") Optional<String> username,
            @ConfigProperty(name = "collega.mail.password") Optional<String> password,
            @ConfigProperty(name = "collega.mail.transport") String security,
            @ConfigProperty(name = "collega.mail.folder") Path folder,
            Messages messages,
            Clock clock) {
        if (host.isEmpty()) {
            return new FolderTransport(folder, messages, clock);
        }
        var secured = SmtpTransport.Security.named(security);
        return new SmtpTransport(
                host.get(),
                port.orElse(secured.port()),
                username.orElse(null),
                password.orElse(null),
                secured,
                messages);
    }
}
