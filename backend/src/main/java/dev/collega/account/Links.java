package dev.collega.account;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses of pages in the web app, as they stand in mail. */
@Singleton
class Links {

    private final String publicUrl;

    Links(@ConfigProperty(name = "collega.public-url") String publicUrl) {
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    String resetPassword(MailedSecret secret) {
        return with("/reset-password", secret);
    }

    String confirmEmail(MailedSecret secret) {
        return with("/confirm-email", secret);
    }

    String forgotPassword() {
        return publicUrl + "/forgot-password";
    }

    String security() {
        return publicUrl + "/settings/security";
    }

    /** As a fragment, which browsers send to nobody: no log of a server or a proxy ever holds it. */
    private String with(String page, MailedSecret secret) {
        return publicUrl + page + "#token=" + secret.text();
    }
}
