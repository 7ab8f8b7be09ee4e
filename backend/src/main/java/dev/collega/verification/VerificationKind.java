package dev.collega.verification;

import java.util.Locale;
import java.util.Set;

/** What somebody can be verified by. */
public enum VerificationKind {
    INSTITUTION_EMAIL("email address at an institution"),
    NPI("NPI"),
    ORCID("ORCID iD"),
    LICENCE("licence"),
    VOUCHES("vouches of verified members"),
    FACULTY("word of a faculty member");

    /**
     * What only the person themselves can show. Numbers stand in public registers beside a name: that they go together
     * is worth telling, but whoever vouches for others must have shown more.
     */
    static final Set<VerificationKind> EVIDENCE = Set.of(INSTITUTION_EMAIL, LICENCE);

    private final String words;

    VerificationKind(String words) {
        this.words = words;
    }

    /** As it stands within a sentence. */
    String words() {
        return words;
    }

    /** As in settings. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isVouchedFor() {
        return this == VOUCHES || this == FACULTY;
    }

    /** How many verified members have to give their word. */
    int vouchesNeeded() {
        return this == VOUCHES ? 2 : 1;
    }
}
