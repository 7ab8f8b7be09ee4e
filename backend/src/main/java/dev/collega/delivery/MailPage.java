package dev.collega.delivery;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.email.Recipient;
import org.simplejavamail.converter.EmailConverter;

/**
 * Shows the mail that lies in the folder to whoever tries Collega on their own machine, so that a link in it can be
 * followed. Only in a demo or while developing, and only to this very machine: links in mail open accounts.
 */
@ApplicationScoped
class MailPage {

    private static final int MOST = 100;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<&\"]+");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final List<String> TRACES_OF_PROXIES = List.of("Forwarded", "X-Forwarded-For", "Via");
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Mail</title><meta name="viewport" content="width=device-width">
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
            article { border-top: 1px solid #888; padding: 1rem 0 } h2 { font-size: 1.1rem; margin: 0 }
            p { margin: 0 } pre { white-space: pre-wrap; overflow-wrap: anywhere }
            </style></head>
            <body><h1>Mail</h1>
            <p>No mail server is configured, so mail is laid into %s. Newest first.</p>
            %s
            </body></html>
            """;

    private final boolean wanted;
    private final Path folder;

    MailPage(
            @ConfigProperty(name = "collega.mail.page") boolean wanted,
            @ConfigProperty(name = "collega.mail.host") Optional<String> mailServer,
            @ConfigProperty(name = "collega.mail.folder") Path folder) {
        this.wanted = wanted && mailServer.isEmpty();
        this.folder = folder;
    }

    void install(@Observes Router router) {
        if (wanted) {
            router.route(HttpMethod.GET, "/dev/mail")
                    .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT - 1)
                    .blockingHandler(this::show);
        }
    }

    private void show(RoutingContext request) {
        if (!isFromThisMachine(request.request())) {
            request.fail(404);
            return;
        }
        try {
            request.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                    .putHeader("Referrer-Policy", "no-referrer")
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .end(PAGE.formatted(escaped(folder.toString()), mails()));
        } catch (IOException e) {
            request.fail(e);
        }
    }

    /** By name too: a page elsewhere could give its own name this machine's address. */
    private static boolean isFromThisMachine(HttpServerRequest request) {
        var host = request.getHeader(HttpHeaders.HOST);
        return host != null
                && THIS_MACHINE.contains(host.replaceFirst(":\\d+$", ""))
                && TRACES_OF_PROXIES.stream().noneMatch(request.headers()::contains)
                && isLoopback(request.remoteAddress());
    }

    private static boolean isLoopback(SocketAddress address) {
        try {
            return address != null
                    && address.hostAddress() != null
                    && InetAddress.getByName(address.hostAddress()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private String mails() throws IOException {
        if (Files.notExists(folder)) {
            return "";
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.reverseOrder())
                    .limit(MOST)
                    .map(file -> article(EmailConverter.emlToEmail(file.toFile())))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String article(Email mail) {
        var to = mail.getRecipients().stream().map(Recipient::getAddress).collect(Collectors.joining(", "));
        return "<article><h2>%s</h2><p>to %s</p><pre>%s</pre></article>"
                .formatted(escaped(mail.getSubject()), escaped(to), linked(escaped(mail.getPlainText())));
    }

    private static String linked(String escaped) {
        return LINK.matcher(escaped).replaceAll(link -> "<a href=\"" + link.group() + "\">" + link.group() + "</a>");
    }

    private static String escaped(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
