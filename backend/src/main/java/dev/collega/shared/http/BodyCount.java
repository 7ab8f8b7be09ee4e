package dev.collega.shared.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Refuses bodies that do not say how long they are (in chunks, or over HTTP/2) and turn out to be too large. */
@Provider
class BodyCount implements ReaderInterceptor {

    private final int limit;

    BodyCount(BodyLimit limit) {
        this.limit = Math.toIntExact(limit.bytes());
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        // Before the reader of JSON sees the first byte: it would take our refusal for bad JSON.
        var body = context.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw new WebApplicationException(Status.REQUEST_ENTITY_TOO_LARGE);
        }
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }
}
