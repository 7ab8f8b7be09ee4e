package dev.collega.launch;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Where the web app and the API will be served; looked at first, before a database is started for nothing. */
record HttpAddress(String host, int port) {

    static HttpAddress of(Settings settings) {
        var port = settings.find("quarkus.http.port").orElse("8080");
        try {
            return new HttpAddress(settings.find("quarkus.http.host").orElse("127.0.0.1"), Integer.parseInt(port));
        } catch (NumberFormatException e) {
            throw new StartupProblem("COLLEGA_PORT must be a number, not ‘%s’.".formatted(port), e);
        }
    }

    void requireFree() {
        try (var socket = new ServerSocket()) {
            // As Quarkus will open it: connections of the last run that are still closing do not count.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (BindException e) {
            throw String.valueOf(e.getMessage()).contains("in use") ? taken(port) : unusable(e);
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    static StartupProblem taken(int port) {
        return new StartupProblem(
                "Port %d is taken by another program: stop that one, or choose another port with COLLEGA_PORT."
                        .formatted(port));
    }

    private StartupProblem unusable(Exception e) {
        return new StartupProblem(
                "Cannot listen on %s, port %d (%s): choose another port with COLLEGA_PORT or another address with QUARKUS_HTTP_HOST."
                        .formatted(host, port, e.getMessage()),
                e);
    }
}
