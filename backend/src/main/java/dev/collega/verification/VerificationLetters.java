package dev.collega.verification;

import dev.collega.account.AccountAddresses;
import dev.collega.shared.mail.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is mailed about verifications. No word of another member is in it, but for a moderator's. */
@ApplicationScoped
class VerificationLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Event<Letter> letters;
    private final AccountAddresses addresses;
    private final String publicUrl;

    VerificationLetters(
            Event<Letter> letters,
            AccountAddresses addresses,
            @ConfigProperty(name = "collega.public-url") String publicUrl) {
        this.letters = letters;
        this.addresses = addresses;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    /** To the institution's address, and not to that of the account. */
    void code(UUID member, String to, UUID verification, String code, String institution) {
        // Behind '#', which browsers send to nobody.
        var link = publicUrl + "/me/verifications#confirm=" + verification + "." + code;
        letters.fire(new Letter(
                member,
                to,
                "verify-institution-email",
                Map.of("code", code, "link", link, "institution", institution)));
    }

    void vouchAsked(UUID voucher) {
        write(voucher, "vouch-asked", "/me/verifications", Map.of());
    }

    void granted(UUID member, VerificationKind kind, Instant until) {
        write(member, "verification-granted", "/me/verifications", Map.of("what", kind.words(), "until", day(until)));
    }

    void refused(UUID member, VerificationKind kind, String words) {
        write(member, "verification-refused", "/me/verifications", Map.of("what", kind.words(), "words", words));
    }

    void endsSoon(UUID member, VerificationKind kind, Instant until) {
        write(member, "verification-ends", "/me/verifications", Map.of("what", kind.words(), "until", day(until)));
    }

    void expired(UUID member, VerificationKind kind) {
        write(member, "verification-expired", "/me/verifications", Map.of("what", kind.words()));
    }

    void disputed(UUID member, VerificationKind kind, Instant due) {
        write(member, "verification-disputed", "/me/verifications", Map.of("what", kind.words(), "due", day(due)));
    }

    void revoked(UUID member, VerificationKind kind, String words) {
        write(member, "verification-revoked", "/me/verifications", Map.of("what", kind.words(), "words", words));
    }

    /** It stands, although somebody spoke against it. */
    void kept(UUID member, VerificationKind kind, String words) {
        write(member, "verification-kept", "/me/verifications", Map.of("what", kind.words(), "words", words));
    }

    void answered(UUID disputer, VerificationKind kind, DisputeDecision decision, String words) {
        var outcome = decision == DisputeDecision.UPHELD ? "The verification was revoked." : "The verification stands.";
        write(
                disputer,
                "dispute-answered",
                "/me/verifications",
                Map.of("what", kind.words(), "outcome", outcome, "words", words));
    }

    void overdue(UUID administrator) {
        write(administrator, "dispute-overdue", "/settings/moderation/verifications", Map.of());
    }

    private void write(UUID member, String template, String page, Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put("link", publicUrl + page);
        letters.fire(new Letter(member, addresses.emailOf(member), template, all));
    }

    private static String day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).format(DAY);
    }
}
