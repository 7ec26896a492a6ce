package org.medellinlab.shared;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Which addresses are counted as one. A household has 2^64 addresses of the new kind, so they are counted by their
/// network.
public final class Neighbours {

    private Neighbours() {}

    /// One customer: the address itself, or the /64 of a new one.
    public static String address(String remote) {
        return prefix(remote, 32, 64);
    }

    /// Those around: /24 or /48.
    public static String network(String remote) {
        return prefix(remote, 24, 48);
    }

    private static String prefix(String remote, int old, int modern) {
        try {
            // never a name: looking one up would let whoever sent it choose what is asked of whom
            var address = InetAddress.ofLiteral(remote);
            var bits = address instanceof Inet4Address ? old : modern;
            return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), bits / 8)) + "/" + bits;
        } catch (IllegalArgumentException noAddress) {
            return remote;
        }
    }
}
