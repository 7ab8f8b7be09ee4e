package dev.collega.transfer;

import dev.collega.shared.work.Chunks;
import dev.collega.shared.work.Queue;

/** What is waiting to be made or read, and where its ZIPs are. */
final class Work {

    static final Queue EXPORTS = new Queue("export", "state");
    static final Queue IMPORTS = new Queue("archive_import", "state");

    static final Chunks OF_EXPORT = new Chunks("export_chunk", "export_id");
    static final Chunks OF_IMPORT = new Chunks("import_chunk", "import_id");

    private Work() {}
}
