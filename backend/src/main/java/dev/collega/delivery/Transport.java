package dev.collega.delivery;

/** The way out of the house. Any number of threads may use it at once. */
interface Transport {

    /**
     * Returns when the mail is in other hands, and throws when it is not.
     *
     * @throws Refused where it would be refused again
     */
    void send(Mail mail) throws Exception;

    /** To be called now and then: lets go of what is kept open and not used. */
    default void rest() {}
}
