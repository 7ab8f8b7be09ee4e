package dev.collega.post;

/** What everybody is told of who may read a post. How its author chose among their connections is theirs to know. */
enum AudienceShown {
    MEMBERS,
    CONNECTIONS,
    CHOSEN;

    static AudienceShown of(String audience) {
        return switch (Audience.valueOf(audience)) {
            case MEMBERS -> MEMBERS;
            case CONNECTIONS -> CONNECTIONS;
            case NETWORK_TYPE, TAG, PEOPLE -> CHOSEN;
        };
    }
}
