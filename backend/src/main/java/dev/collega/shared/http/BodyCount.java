package dev.collega.shared.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses bodies that do not say how long they are (in chunks, or over HTTP/2) and turn out to be too large. */
@Provider
class BodyCount implements ReaderInterceptor {

    private final BodyLimit limit;
    private final UriInfo uri;

    BodyCount(BodyLimit limit, UriInfo uri) {
        this.limit = limit;
        this.uri = uri;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var path = uri.getRequestUri().getPath();
        var most = limit.bytesAt(path);
        if (limit.isLargeAt(path)) {
            context.setInputStream(new Counted(context.getInputStream(), most));
            return context.proceed();
        }
        // Before the reader of JSON sees the first byte: it would take our refusal for bad JSON.
        var body = context.getInputStream().readNBytes(Math.toIntExact(most) + 1);
        if (body.length > most) {
            throw tooLarge();
        }
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }

    private static WebApplicationException tooLarge() {
        return new WebApplicationException(Status.REQUEST_ENTITY_TOO_LARGE);
    }

    /** Too large for memory: counted while the resource reads. */
    private static final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            return count(read, read);
        }

        private int count(int read, int bytes) {
            left -= read < 0 ? 0 : bytes;
            if (left < 0) {
                throw tooLarge();
            }
            return read;
        }
    }
}
