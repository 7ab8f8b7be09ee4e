package dev.collega.demo;

import dev.collega.file.FileSeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What the demo network shows beside its words: a chart, and a sheet to print. */
@ApplicationScoped
class DemoAttachments {

    private final FileSeed files;

    DemoAttachments(FileSeed files) {
        this.files = files;
    }

    void attach(UUID author, UUID post) {
        send(
                author,
                post,
                1,
                "daily-weights.png",
                "A made-up week of weights in kilograms: on Saturday the line is above the limit that was agreed, and marked: rings us.");
        send(author, post, 2, "weighing-sheet.pdf", null);
    }

    private void send(UUID author, UUID post, int place, String name, String alt) {
        files.attach(author, post, place, name, alt, getClass().getResourceAsStream("/demo/files/" + name));
    }
}
