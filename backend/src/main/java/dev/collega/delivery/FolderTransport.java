package dev.collega.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.simplejavamail.converter.EmailConverter;

/** Lays mail into a folder, as files that any mail program opens; readable by the user of this program alone. */
class FolderTransport implements Transport {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Messages messages;
    private final Clock clock;

    FolderTransport(Path folder, Messages messages, Clock clock) {
        this.folder = folder;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) throws IOException {
        Files.createDirectories(folder);
        // Temporary files are private from the start; whoever watches the folder sees only whole mails.
        var draft = Files.createTempFile(folder, "draft-", null);
        Files.writeString(draft, EmailConverter.emailToEML(messages.message(mail)));
        var name = TIME.format(clock.instant()) + "-" + mail.id() + ".eml";
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
