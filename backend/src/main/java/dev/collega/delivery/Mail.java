package dev.collega.delivery;

import java.util.Map;
import java.util.UUID;

/**
 * One mail as it leaves; its id becomes the Message-ID, so that a mail sent twice after a crash is known as one.
 *
 * @param html the same in HTML; null where there is only text
 * @param headers beside the usual ones; null is none
 */
record Mail(UUID id, String to, String subject, String text, String html, Map<String, String> headers) {}
