package dev.collega.shared.mail;

import java.util.Locale;

/** Whether members must show that the mail at their address is theirs before they speak to others. */
public enum EmailVerification {
    REQUIRED,
    OFF;

    /**
     * @param setting {@code automatic}, {@code required} or {@code off}
     * @param mailIsSent whether there is an SMTP server: without one nobody would get what they have to confirm
     * @throws IllegalArgumentException for any other setting
     */
    public static EmailVerification of(String setting, boolean mailIsSent) {
        return setting.equalsIgnoreCase("automatic")
                ? mailIsSent ? REQUIRED : OFF
                : valueOf(setting.strip().toUpperCase(Locale.ROOT));
    }
}
