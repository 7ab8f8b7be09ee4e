package dev.collega.throttle;

/** A request that names an account, which need not be there. */
public interface Guessed {

    /** Null when the request names none. */
    String account();
}
