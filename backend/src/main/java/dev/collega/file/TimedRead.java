package dev.collega.file;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** Reads while there is time. */
final class TimedRead implements RandomAccessRead {

    /** Byte by byte, the clock would cost more than the reading. */
    private static final int BYTES_BETWEEN_LOOKS = 256;

    private final RandomAccessRead file;
    private final Deadline deadline;
    private int sinceLook;

    TimedRead(RandomAccessRead file, Deadline deadline) {
        this.file = file;
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        if (++sinceLook == BYTES_BETWEEN_LOOKS) {
            sinceLook = 0;
            deadline.check();
        }
        return file.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        deadline.check();
        return file.read(bytes, offset, length);
    }

    @Override
    public long getPosition() throws IOException {
        return file.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        file.seek(position);
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public boolean isEOF() throws IOException {
        return file.isEOF();
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public boolean isClosed() {
        return file.isClosed();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
