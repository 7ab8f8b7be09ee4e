package dev.collega.throttle;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;

/** Addresses as limits see them. */
final class Network {

    private static final int IPV6 = 16;
    private static final int PREFIX = 8;
    private static final byte[] IPV4_IN_IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    private Network() {}

    /** @param address as the connection or the proxy tells it; names are never looked up */
    static String of(String address) {
        var bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return "unknown";
        }
        if (bytes.length == IPV6
                && Arrays.equals(bytes, 0, IPV4_IN_IPV6.length, IPV4_IN_IPV6, 0, IPV4_IN_IPV6.length)) {
            bytes = Arrays.copyOfRange(bytes, IPV4_IN_IPV6.length, IPV6);
        }
        return HexFormat.of().formatHex(bytes.length == IPV6 ? Arrays.copyOf(bytes, PREFIX) : bytes);
    }
}
