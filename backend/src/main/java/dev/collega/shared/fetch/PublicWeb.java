package dev.collega.shared.fetch;

import dev.collega.shared.fetch.WebFault.Kind;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Fetches addresses that a member has named, and that may be anybody's: somebody could name one that only this machine can
 * reach. A host is resolved once, all that it resolves to must be public, and the connection goes to just that (a second
 * look-up might answer otherwise). Without cookies, credentials or a proxy; what is answered is limited in size and time.
 */
@Singleton
public class PublicWeb {

    private static final Set<Integer> PORTS = Set.of(80, 443);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 3;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int CONNECTIONS = 40;

    private static final String NO_SUCH_HOST = "There is no such host on the public internet.";

    private final boolean allowPrivate;
    private final Duration timeout;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "collega-fetch-timeouts");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    PublicWeb(
            @ConfigProperty(name = "collega.fetch.allow-private") boolean allowPrivate,
            @ConfigProperty(name = "collega.fetch.connect-timeout") Duration connectTimeout,
            @ConfigProperty(name = "collega.fetch.timeout") Duration timeout) {
        this(allowPrivate, connectTimeout, timeout, InetAddress::getAllByName);
    }

    /** How names become addresses. */
    interface Resolving {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    PublicWeb(boolean allowPrivate, Duration connectTimeout, Duration timeout, Resolving names) {
        this.allowPrivate = allowPrivate;
        this.timeout = timeout;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedResolver(names))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(8_192)
                                .setMaxHeaderCount(100)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connectTimeout))
                        .setSocketTimeout(Timeout.of(timeout))
                        .setTimeToLive(1, TimeUnit.MINUTES)
                        .build())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS / 4)
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(timeout))
                        .setResponseTimeout(Timeout.of(timeout))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("Collega")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                // What unpacks to very much would have to be counted apart.
                .disableContentCompression()
                .build();
    }

    private final class CheckedResolver implements DnsResolver {

        private final Resolving names;

        CheckedResolver(Resolving names) {
            this.names = names;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var addresses = names.resolve(host);
            for (var address : addresses) {
                if (!allowPrivate && !PublicAddresses.contain(address)) {
                    throw new UnknownHostException(host);
                }
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** An address as it was typed, as one that may be fetched; what it leads to is not looked at yet. */
    public URI checked(String address) throws WebFault {
        try {
            // As calendars are offered: the same address, to be opened by another program.
            return checked(new URI(address.strip().replaceFirst("(?i)^webcal(s?)://", "https://")));
        } catch (URISyntaxException e) {
            throw new WebFault(Kind.REFUSED, "This is no address of the web.");
        }
    }

    private URI checked(URI address) throws WebFault {
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new WebFault(Kind.REFUSED, "An address of the web begins with https:// or http://.");
        }
        if (address.getHost() == null || address.toString().length() > LONGEST_ADDRESS) {
            throw new WebFault(Kind.REFUSED, "This is no address of the web.");
        }
        if (address.getRawUserInfo() != null) {
            throw new WebFault(Kind.REFUSED, "An address with a name and a password in it is not taken.");
        }
        if (address.getPort() != -1 && !PORTS.contains(address.getPort()) && !allowPrivate) {
            throw new WebFault(Kind.REFUSED, "Only the usual ports of the web are asked, 443 and 80.");
        }
        return address;
    }

    /**
     * Follows up to three redirects, each of them checked as the first address, and none from https to http.
     *
     * @throws WebFault where nothing was answered, or more than can be taken; any status is an answer
     */
    public WebAnswer get(URI address, Map<String, String> headers, int mostBytes) throws WebFault {
        var at = checked(address);
        for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            var answer = ask(new HttpGet(at), headers, mostBytes);
            var leadsTo = answer.header("Location");
            if (!REDIRECTS.contains(answer.status()) || leadsTo.isEmpty()) {
                return answer;
            }
            at = followed(at, leadsTo.get());
        }
        throw new WebFault(Kind.TOO_MANY_REDIRECTS, "The address leads on to others without an end.");
    }

    private URI followed(URI from, String location) throws WebFault {
        URI to;
        try {
            to = checked(from.resolve(new URI(location)));
        } catch (URISyntaxException e) {
            throw new WebFault(Kind.REFUSED, "The address leads on to something that is none.");
        }
        if (from.getScheme().equalsIgnoreCase("https") && !to.getScheme().equalsIgnoreCase("https")) {
            throw new WebFault(Kind.REFUSED, "The address leads on to one that is not encrypted.");
        }
        return to;
    }

    /** As {@link #get}, and a redirect is an answer like any other. */
    public WebAnswer post(URI address, Map<String, String> headers, byte[] body, int mostBytes) throws WebFault {
        var request = new HttpPost(checked(address));
        request.setEntity(new ByteArrayEntity(body, null));
        return ask(request, headers, mostBytes);
    }

    private WebAnswer ask(HttpUriRequestBase request, Map<String, String> headers, int mostBytes) throws WebFault {
        headers.forEach(request::setHeader);
        var late = new AtomicBoolean();
        var giveUp = clock.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                timeout.toMillis(),
                TimeUnit.MILLISECONDS);
        // Closed with the body half read, the connection is not read to its end.
        try (var response = client.executeOpen(null, request, null)) {
            var body = body(response, mostBytes);
            if (body.length > mostBytes) {
                request.cancel();
                throw new WebFault(Kind.TOO_LARGE, "The answer is too large.");
            }
            return new WebAnswer(response.getCode(), headersOf(response), body);
        } catch (WebFault e) {
            throw e;
        } catch (IOException | IllegalStateException e) {
            throw fault(e, late.get());
        } finally {
            giveUp.cancel(false);
        }
    }

    private static byte[] body(ClassicHttpResponse response, int mostBytes) throws IOException {
        if (response.getEntity() == null) {
            return new byte[0];
        }
        return response.getEntity().getContent().readNBytes(mostBytes + 1);
    }

    private static Map<String, String> headersOf(ClassicHttpResponse response) {
        var headers = new HashMap<String, String>();
        for (var header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        return headers;
    }

    /** What went wrong, in words that hold neither the address nor what was answered. */
    private static WebFault fault(Exception e, boolean late) {
        if (e instanceof UnknownHostException) {
            return new WebFault(Kind.UNKNOWN_HOST, NO_SUCH_HOST);
        }
        if (late || e instanceof SocketTimeoutException) {
            return new WebFault(Kind.TOO_SLOW, "The server did not answer in time.");
        }
        if (e instanceof SSLException) {
            return new WebFault(Kind.UNTRUSTED, "The server could not prove that it is the one that is named.");
        }
        return new WebFault(Kind.UNREACHABLE, "The server could not be reached.");
    }

    @PreDestroy
    void close() throws IOException {
        clock.shutdownNow();
        client.close();
    }
}
