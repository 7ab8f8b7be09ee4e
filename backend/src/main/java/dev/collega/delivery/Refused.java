package dev.collega.delivery;

/** The mail server has refused a mail for good: sending it again is in vain. */
class Refused extends Exception {

    private final int code;

    Refused(int code, Exception cause) {
        super(cause);
        this.code = code;
    }

    /** For the member whose mail it is; without what the server said, which may quote anything. */
    String sentence() {
        return switch (code) {
            case 550, 551, 553 -> "The mail server says that there is no such mailbox (" + code + ").";
            case 552 -> "The mailbox is full (552).";
            case 554 -> "The mail server does not take this mail (554).";
            default -> "The mail server refuses this mail (" + code + ").";
        };
    }
}
