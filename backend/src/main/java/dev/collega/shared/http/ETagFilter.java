package dev.collega.shared.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives whatever is edited its entity tag (RFC 9110, 8.8.3), made from the row's version alone: the same for every
 * reader and token, and what If-Match is held against.
 */
class ETagFilter {

    @ServerResponseFilter
    void tag(ContainerResponseContext response) {
        if (response.getEntity() instanceof Versioned versioned) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, '"' + Long.toString(versioned.version()) + '"');
        }
        // Everything here is somebody's; no shared cache may keep it (ASVS 14.2.2). What may be kept says so itself.
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
    }
}
