package dev.collega.transfer;

/** There is something to do as soon as the transaction at hand has committed. */
record WorkQueued(Queue queue) {}
