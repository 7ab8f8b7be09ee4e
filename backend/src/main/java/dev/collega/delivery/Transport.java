package dev.collega.delivery;

/** The way out of the house. */
interface Transport {

    /** Returns when the mail is in other hands, and throws when it is not. */
    void send(Mail mail) throws Exception;
}
