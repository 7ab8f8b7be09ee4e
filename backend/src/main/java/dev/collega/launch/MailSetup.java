package dev.collega.launch;

import dev.collega.shared.mail.EmailVerification;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Checks what the operator has said about mail, and says what follows from it. */
record MailSetup(Settings settings, Console console) {

    private static final List<String> TRANSPORTS = List.of("starttls", "tls", "plain");

    boolean isSent() {
        return settings.find("collega.mail.host").isPresent();
    }

    void layInto(Path folder) {
        settings.offer("collega.mail.folder", folder.toString());
    }

    void requireUsable() {
        var transport = settings.find("collega.mail.transport").orElse("");
        if (!TRANSPORTS.contains(transport.strip().toLowerCase(Locale.ROOT))) {
            throw new StartupProblem(
                    "COLLEGA_SMTP_TRANSPORT must be starttls, tls or plain, not ‘%s’.".formatted(transport));
        }
        settings.find("collega.mail.port")
                .filter(port -> !port.matches("\\d{1,5}"))
                .ifPresent(port -> {
                    throw new StartupProblem("COLLEGA_SMTP_PORT must be a number, not ‘%s’.".formatted(port));
                });
        if (settings.find("collega.mail.username").isPresent()
                != settings.find("collega.mail.password").isPresent()) {
            throw new StartupProblem(
                    "Only one of COLLEGA_SMTP_USERNAME and COLLEGA_SMTP_PASSWORD is set: give both, or neither.");
        }
        requirePublicUrl(settings.find("collega.public-url").orElse(""));
        verification();
    }

    void say() {
        console.say(
                "Mail",
                settings.find("collega.mail.host")
                        .map(host -> "is sent through " + host)
                        .orElseGet(() -> "is laid into %s, for no SMTP server is configured (COLLEGA_SMTP_HOST)"
                                .formatted(settings.find("collega.mail.folder").orElse(""))));
        console.say("Email", said(verification()));
    }

    private String said(EmailVerification verification) {
        var automatic = setting().equalsIgnoreCase("automatic");
        var because = automatic
                ? isSent() ? "for mail is sent" : "for no mail is sent"
                : "for COLLEGA_EMAIL_VERIFICATION says so";
        return verification == EmailVerification.REQUIRED
                ? "addresses must be verified before a member asks or posts, " + because
                : "addresses need not be verified, " + because;
    }

    private EmailVerification verification() {
        try {
            return EmailVerification.of(setting(), isSent());
        } catch (IllegalArgumentException e) {
            throw new StartupProblem(
                    "COLLEGA_EMAIL_VERIFICATION must be automatic, required or off, not ‘%s’.".formatted(setting()), e);
        }
    }

    private String setting() {
        return settings.find("collega.accounts.email-verification").orElse("automatic");
    }

    private static void requirePublicUrl(String url) {
        try {
            var uri = URI.create(url);
            if (List.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getQuery() == null
                    && uri.getFragment() == null) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // Answered below.
        }
        throw new StartupProblem(
                "COLLEGA_PUBLIC_URL must be the address that people open, such as https://collega.example, not ‘%s’."
                        .formatted(url));
    }
}
