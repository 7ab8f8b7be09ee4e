package dev.collega.shared.mail;

import java.util.Map;
import java.util.UUID;

/**
 * A mail to be sent. Fire it as a CDI event: it becomes a row in the transaction at hand, and is sent after that has
 * committed.
 *
 * @param memberId whose account it is about
 * @param to an email address
 * @param template name of a file in {@code templates/mail}; its first line is the subject
 * @param values what the template names in braces
 */
public record Letter(UUID memberId, String to, String template, Map<String, String> values) {}
