package dev.collega.post;

/** What everybody is told of who may read a post. How its author chose among their connections is theirs to know. */
enum AudienceShown {
    MEMBERS,
    CONNECTIONS,
    CHOSEN;

    /** SQL: of {@code post p}, by its name. */
    static final String COLUMN = "case when p.audience in ('MEMBERS', 'CONNECTIONS') then p.audience else 'CHOSEN' end";

    static AudienceShown of(String audience) {
        return of(Audience.valueOf(audience));
    }

    static AudienceShown of(Audience audience) {
        return switch (audience) {
            case MEMBERS -> MEMBERS;
            case CONNECTIONS -> CONNECTIONS;
            case NETWORK_TYPE, TAG, PEOPLE -> CHOSEN;
        };
    }
}
