package dev.collega.shared.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import ua_parser.Parser;

/**
 * Where a request comes from, as much as its owner needs to know it again: the kind of device, and the prefix of the
 * address. Both in words of our own, so that nothing a stranger writes into a header is kept.
 */
@RequestScoped
public class Visitor {

    private static final Parser DEVICES = new Parser();
    private static final Set<String> BROWSERS =
            Set.of("Firefox", "Chrome", "Chromium", "Safari", "Edge", "Opera", "Samsung Internet");
    private static final Set<String> SYSTEMS =
            Set.of("Windows", "Mac OS X", "iOS", "Android", "Linux", "Ubuntu", "Fedora", "Chrome OS");
    private static final String UNKNOWN = "Unknown device";
    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 6;

    private final RoutingContext request;

    Visitor(CurrentVertxRequest current) {
        this.request = current.getCurrent();
    }

    /** False for what housekeeping does: it comes from nowhere. */
    public boolean isThere() {
        return request != null;
    }

    /** Such as "Firefox on Linux". */
    public String device() {
        var agent = request.request().getHeader(HttpHeaders.USER_AGENT);
        if (agent == null) {
            return UNKNOWN;
        }
        var read = DEVICES.parse(agent);
        var browser = read.userAgent
                .family
                .replace(" Mobile", "")
                .replace("Mobile ", "")
                .replace(" iOS", "");
        var known = BROWSERS.contains(browser);
        var system = SYSTEMS.contains(read.os.family) ? read.os.family.replace("Mac OS X", "macOS") : null;
        if (known && system != null) {
            return browser + " on " + system;
        }
        return known ? browser : system != null ? system : UNKNOWN;
    }

    /** The first 24 bits of an IPv4 address, the first 48 of an IPv6 one; null where there is none. */
    public String network() {
        var address = request.request().remoteAddress();
        return address == null || address.hostAddress() == null ? null : prefix(address.hostAddress());
    }

    private static String prefix(String address) {
        try {
            // A literal address: nothing is looked up.
            var parsed = InetAddress.getByName(address);
            var bytes = parsed.getAddress();
            var kept = parsed instanceof Inet4Address ? IPV4_BYTES : IPV6_BYTES;
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * Byte.SIZE;
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
