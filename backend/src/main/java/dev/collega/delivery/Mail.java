package dev.collega.delivery;

import java.util.UUID;

/** One mail as it leaves; its id becomes the Message-ID, so that a mail sent twice after a crash is known as one. */
record Mail(UUID id, String to, String subject, String text) {}
