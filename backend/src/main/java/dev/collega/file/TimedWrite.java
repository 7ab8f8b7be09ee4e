package dev.collega.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes while there is time; to be buffered before it. */
final class TimedWrite extends FilterOutputStream {

    private final Deadline deadline;

    TimedWrite(OutputStream out, Deadline deadline) {
        super(out);
        this.deadline = deadline;
    }

    @Override
    public void write(int oneByte) throws IOException {
        deadline.check();
        out.write(oneByte);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        deadline.check();
        out.write(bytes, offset, length);
    }
}
