package dev.collega.rota;

/** What was read is no duty rota; the message is a sentence for its owner and holds nothing of what was read. */
class UnreadableRota extends Exception {

    UnreadableRota(String sentence) {
        super(sentence, null, false, false);
    }
}
