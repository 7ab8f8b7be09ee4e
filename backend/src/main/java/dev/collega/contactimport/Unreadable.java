package dev.collega.contactimport;

/** A file that cannot be brought in as a whole, and why, in a sentence for its owner. */
class Unreadable extends RuntimeException {

    Unreadable(String sentence) {
        super(sentence, null, false, false);
    }
}
