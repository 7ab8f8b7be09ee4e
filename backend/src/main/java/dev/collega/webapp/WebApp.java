package dev.collega.webapp;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.impl.MimeMapping;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Serves the web app. Quarkus serves the files of META-INF/resources itself; this goes before it and says which file
 * answers (the page for addresses inside the app, the precompressed twin where the browser takes it) and with which
 * headers.
 */
@ApplicationScoped
class WebApp {

    private static final String PAGE = "/index.html";
    private static final String IMMUTABLE = "/_app/immutable/";
    private static final String ASKED_FOR = WebApp.class.getName();

    private final WebAppFiles files;
    private final PageHeaders headers;

    WebApp(WebAppFiles files, PageHeaders headers) {
        this.files = files;
        this.headers = headers;
    }

    void install(@Observes Router router) {
        router.route()
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::serve);
    }

    private void serve(RoutingContext request) {
        String file = request.get(ASKED_FOR);
        if (file == null) {
            file = fileFor(request);
            if (file == null) {
                request.next();
                return;
            }
            request.put(ASKED_FOR, file);
            var twin = file + encoding(request, file).suffix();
            if (!twin.equals(request.normalizedPath())) {
                // Comes back here with the other path, and with all headers gone.
                request.reroute(twin);
                return;
            }
        }
        describe(request, file);
        request.next();
    }

    private String fileFor(RoutingContext request) {
        var path = request.normalizedPath();
        if (path == null || isOurs(path, "/api") || isOurs(path, "/q")) {
            return null;
        }
        if (files.has(path)) {
            return path;
        }
        var inTheApp = !WebAppFiles.hasExtension(path) && acceptsPages(request);
        return inTheApp && files.has(PAGE) ? PAGE : null;
    }

    private Encoding encoding(RoutingContext request, String file) {
        return Encoding.best(
                request.request().getHeader(HttpHeaders.ACCEPT_ENCODING),
                encoding -> files.has(file + encoding.suffix()));
    }

    private void describe(RoutingContext request, String file) {
        var response = request.response();
        var encoding = Encoding.of(request.normalizedPath().substring(file.length()));
        if (encoding != Encoding.NONE) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, encoding.token());
        }
        response.putHeader(HttpHeaders.VARY, "Accept-Encoding")
                .putHeader(HttpHeaders.CONTENT_TYPE, contentType(file))
                .putHeader(
                        HttpHeaders.CACHE_CONTROL,
                        // Their names change with their contents; all else is asked for again.
                        file.startsWith(IMMUTABLE) ? "public, max-age=31536000, immutable" : "no-cache");
        headers.addTo(response);
    }

    private static boolean isOurs(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    private static boolean acceptsPages(RoutingContext request) {
        var accept = request.request().getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.contains("text/html") || accept.contains("*/*");
    }

    private static String contentType(String file) {
        if (file.endsWith(".webmanifest")) {
            return "application/manifest+json";
        }
        var type = MimeMapping.getMimeTypeForFilename(file);
        if (type == null) {
            return "application/octet-stream";
        }
        return type.startsWith("text/") ? type + ";charset=UTF-8" : type;
    }
}
