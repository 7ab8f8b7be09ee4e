package dev.collega.shared.mail;

import dev.collega.shared.database.Ids;
import java.util.Map;
import java.util.UUID;

/**
 * A mail to be sent. Fire it as a CDI event: it becomes a row in the transaction at hand, and is sent after that has
 * committed.
 *
 * @param id of the row, and of the mail: its Message-ID is made of it
 * @param memberId whose account it is about
 * @param to an email address
 * @param template name of a file in {@code templates/mail}; its first line is the subject. Where there is an HTML file of
 *     the same name, the mail has both
 * @param values what the template names in braces: texts, and lists and maps of them
 * @param headers beside the usual ones
 * @param bulk one of very many at the same time: what somebody waits for goes first
 */
public record Letter(
        UUID id,
        UUID memberId,
        String to,
        String template,
        Map<String, ?> values,
        Map<String, String> headers,
        boolean bulk) {

    public Letter(UUID memberId, String to, String template, Map<String, String> values) {
        this(Ids.next(), memberId, to, template, values, Map.of(), false);
    }
}
