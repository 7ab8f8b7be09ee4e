package dev.collega.reminder;

import dev.collega.shared.fetch.PublicWeb;
import dev.collega.shared.fetch.WebFault;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends push messages (RFC 8030). One that is sent twice, because a process was killed before it could write down that it
 * had sent it, has the same topic and the same tag, and takes the place of the first.
 */
@ApplicationScoped
class PushSender {

    private static final int MOST_BYTES = 10_000;
    /** A reminder of yesterday is of no use. */
    private static final Duration GOOD_FOR = Duration.ofHours(12);

    private final PushSubscriptions subscriptions;
    private final PushKeys keys;
    private final PublicWeb web;
    private final Clock clock;
    private final List<Duration> delays;

    PushSender(
            PushSubscriptions subscriptions,
            PushKeys keys,
            PublicWeb web,
            Clock clock,
            @ConfigProperty(name = "collega.mail.retry-after") List<Duration> delays) {
        this.subscriptions = subscriptions;
        this.keys = keys;
        this.web = web;
        this.clock = clock;
        this.delays = delays;
    }

    private enum Answer {
        TAKEN,
        LATER,
        GONE
    }

    /** @return when to try again; null where it has arrived or is given up */
    Instant send(UUID message, byte[] text) {
        var waiting = subscriptions.waiting(message);
        if (waiting.isEmpty()) {
            return null;
        }
        var taken = false;
        var later = false;
        for (var browser : subscriptions.toSendTo(waiting.get().owner())) {
            switch (send(message, text, browser)) {
                case TAKEN -> {
                    taken = true;
                    subscriptions.used(browser.id());
                }
                case LATER -> later = true;
                case GONE -> subscriptions.gone(browser.id());
            }
        }
        var tries = waiting.get().tries();
        if (!taken && later && tries < delays.size()) {
            subscriptions.triedInVain(message, "The push service cannot be reached, or does not take messages now.");
            return clock.instant().plus(delays.get(tries));
        }
        subscriptions.end(
                message,
                taken
                        ? null
                        : later
                                ? "The push service could not be reached, or took no message, for about a day."
                                : "None of your browsers takes push messages any more.");
        return null;
    }

    private Answer send(UUID message, byte[] text, PushSubscriptions.Subscription browser) {
        try {
            var address = URI.create(browser.endpoint());
            var origin = address.getScheme() + "://" + address.getAuthority();
            var headers = Map.of(
                    "Authorization",
                    keys.authorization(origin, clock.instant()),
                    "Content-Type",
                    "application/octet-stream",
                    "Content-Encoding",
                    "aes128gcm",
                    "TTL",
                    Long.toString(GOOD_FOR.toSeconds()),
                    "Topic",
                    message.toString().replace("-", ""),
                    "Urgency",
                    "normal");
            var sealed = PushEncryption.encrypt(text, browser.publicKey(), browser.auth());
            return meaning(web.post(address, headers, sealed, MOST_BYTES).status());
        } catch (WebFault e) {
            return e.kind() == WebFault.Kind.REFUSED ? Answer.GONE : Answer.LATER;
        } catch (GeneralSecurityException e) {
            return Answer.GONE;
        }
    }

    /** 404 and 410: the browser has gone; 401 and 403: it was added under another key of ours. */
    private static Answer meaning(int status) {
        if (status >= 200 && status < 300) {
            return Answer.TAKEN;
        }
        return switch (status) {
            case 400, 401, 403, 404, 410 -> Answer.GONE;
            default -> Answer.LATER;
        };
    }
}
