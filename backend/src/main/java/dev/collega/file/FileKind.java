package dev.collega.file;

import java.util.Arrays;

/** What is kept. Images of other kinds become one of these. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png");

    private final String mediaType;
    private final String ending;

    FileKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    static FileKind of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    boolean isImage() {
        return this != PDF;
    }
}
