package dev.collega.shared.fetch;

import java.io.IOException;

/** Something was not fetched. The message is a sentence for the member who named the address, and does not hold it. */
public class WebFault extends IOException {

    public enum Kind {
        /** It is no address of the web, or none that we go to: trying again is in vain. */
        REFUSED,
        /** The host is not known, or not to the public. */
        UNKNOWN_HOST,
        /** Nobody listens there, or the connection broke. */
        UNREACHABLE,
        /** Whoever listens there cannot prove to be that host. */
        UNTRUSTED,
        TOO_SLOW,
        TOO_LARGE,
        /** The answer leads on and on. */
        TOO_MANY_REDIRECTS
    }

    private final Kind kind;

    WebFault(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
