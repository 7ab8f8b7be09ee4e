package dev.collega.post;

/** For whom a post from an archive is. One that does not say for which of its author's connections is for none of them. */
record AudienceTaken(Audience audience, String value) {

    static AudienceTaken of(ArchivedPost post) {
        var readers = post.readers() == null ? Readers.NONE : post.readers();
        var said = switch (post.audience()) {
            case MEMBERS, CONNECTIONS, PEOPLE -> true;
            case NETWORK_TYPE -> readers.networkType() != null;
            case TAG -> readers.tag() != null;
        };
        return said
                ? new AudienceTaken(post.audience(), AudienceRule.value(post.audience(), readers))
                : new AudienceTaken(Audience.PEOPLE, null);
    }
}
