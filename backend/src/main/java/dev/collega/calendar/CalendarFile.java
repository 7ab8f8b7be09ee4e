package dev.collega.calendar;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A calendar as it is sent.
 *
 * @param tag an entity tag made of the content, so that it is the same as long as nothing has changed
 */
record CalendarFile(byte[] content, String tag) {

    static final String TYPE = "text/calendar";
    static final String TYPE_AND_CHARSET = TYPE + ";charset=UTF-8";

    static CalendarFile of(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new CalendarFile(
                    content, '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
