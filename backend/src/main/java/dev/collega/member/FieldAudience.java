package dev.collega.member;

/** For whom a field of a profile is; and, from the other side, how close a viewer is. From the widest to the narrowest. */
public enum FieldAudience {
    EVERYONE,
    CONNECTIONS,
    ONLY_ME;

    /** As whom somebody who stands like this looks at a profile. */
    static FieldAudience of(Relation relation) {
        return switch (relation) {
            case SELF -> ONLY_ME;
            case CONNECTED -> CONNECTIONS;
            // A request, whoever made it, opens nothing yet.
            case NONE, REQUESTED, ASKED -> EVERYONE;
        };
    }

    boolean includes(FieldAudience viewer) {
        return compareTo(viewer) <= 0;
    }

    FieldAudience orNarrower(FieldAudience other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
