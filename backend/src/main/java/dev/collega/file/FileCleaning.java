package dev.collega.file;

import dev.collega.shared.image.ImageKind;
import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out what was sent, by its bytes alone, and makes it anew without what it says beside what one sees in it. */
@Singleton
class FileCleaning {

    /** Some programs write a few bytes before it. */
    private static final int PDF_BEGINS_WITHIN = 1024;

    private final ImageCleaning images;
    private final PdfCleaning pdfs;

    FileCleaning(ImageCleaning images, PdfCleaning pdfs) {
        this.images = images;
        this.pdfs = pdfs;
    }

    /** @throws ProblemException unsupported-file, unreadable-file, not-an-image, too-many-pixels */
    CleanFile clean(Path received) throws IOException {
        byte[] beginning;
        try (var in = Files.newInputStream(received)) {
            beginning = in.readNBytes(PDF_BEGINS_WITHIN);
        }
        if (ImageKind.of(beginning) != ImageKind.OTHER) {
            return images.clean(received);
        }
        if (new String(beginning, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return pdfs.clean(received);
        }
        throw Problems.of(
                Status.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-file",
                "Only PDFs and images (JPEG, PNG, WebP, GIF) come with a post; this is none of them.");
    }
}
