package dev.collega.file;

/** Which store; its name stands beside each file, so that files stay readable where they are when another is chosen. */
enum StoreKind {
    DATABASE,
    FOLDER,
    S3
}
