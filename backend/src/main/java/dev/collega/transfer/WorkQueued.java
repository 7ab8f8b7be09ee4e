package dev.collega.transfer;

import dev.collega.shared.work.Queue;

/** There is something to do as soon as the transaction at hand has committed. */
record WorkQueued(Queue queue) {}
