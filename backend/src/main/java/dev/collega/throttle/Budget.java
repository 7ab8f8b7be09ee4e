package dev.collega.throttle;

import java.util.Locale;

/** What there is a limit for; how large each is, {@code collega.limits.<name>} says. */
public enum Budget {
    /** All requests of one member, or of one token. */
    API(true),
    /** Requests without a token, by address: a hospital shows itself as a single one, so this is far larger. */
    OPEN(true),
    SIGN_UPS(false),
    CONNECTION_REQUESTS(false),
    DIRECTORY_SEARCHES(true),
    /** Each sends mail, to an address that may be anybody's or to members who are asked to vouch. */
    VERIFICATIONS(false),
    VERIFICATION_DISPUTES(false),
    /** Of twenty members each: whoever walks the directory shall not get to its end. */
    DIRECTORY_PAGES(true),
    /** Profiles opened of members who are no connections. */
    PROFILE_VIEWS(true),
    POSTS(false),
    COMMENTS(false),
    /** Each may ask a registry of the web, twenty times. */
    CITATION_READINGS(false),
    /** Of up to five posts each, to connections. */
    SENDINGS(false),
    REPORTS(false),
    EMAIL_VERIFICATIONS(false),
    INTRODUCTIONS(false),
    PHOTO_UPLOADS(false),
    /** Each is made anew, which is work for a while. */
    FILE_UPLOADS(false),
    /** Reading a file of contacts is work for a while. */
    CONTACT_IMPORTS(false),
    /** Cards are found by a short code that could be guessed at. */
    CARD_LOOKUPS(false),
    /** Each fetches something from the web. */
    ROTA_READINGS(false),
    /** Each sends a mail or a push message to whoever asks. */
    REMINDER_TESTS(false),
    /** Calendars that programs fetch without a token, by address; nobody shall guess at theirs. */
    CALENDAR_READS(true),
    /** Texts looked at while they are typed. */
    GUARD_CHECKS(true);

    private static final int BLOCKS = 20;

    private final boolean inBlocks;

    /** @param inBlocks for reads, which shall not each cost a statement */
    Budget(boolean inBlocks) {
        this.inBlocks = inBlocks;
    }

    long blockOf(Limit limit) {
        return inBlocks ? Math.max(1, limit.requests() / BLOCKS) : 1;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
