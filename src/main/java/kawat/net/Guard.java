package kawat.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// Decides whether a host may be talked to: those of this machine and its own network only where the reader himself
/// named them, so that no page or feed can make Kawat ask a router or a printer.
///
/// The name is looked up here and once more by the client that connects. Java keeps the first answer for half a minute,
/// and the connection is made at once, so both see the same one; see the record on fetching.
final class Guard {

    /// Looks names up.
    interface Resolver {

        List<InetAddress> resolve(String host) throws UnknownHostException;
    }

    private final Resolver resolver;

    Guard(Resolver resolver) {
        this.resolver = resolver;
    }

    /// Asks the system's own resolver.
    static List<InetAddress> system(String host) throws UnknownHostException {
        return Arrays.asList(InetAddress.getAllByName(host));
    }

    /// Tells whether a host is, or may be, on this machine or its own network. May take long.
    boolean isLocal(String host) throws UnknownHostException {
        if (host.startsWith("[")) {
            try {
                return isLocal(InetAddress.ofLiteral(host.substring(1, host.length() - 1)));
            } catch (IllegalArgumentException e) {
                return true;
            }
        }
        List<InetAddress> all = resolver.resolve(host);
        if (all.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return all.stream().anyMatch(Guard::isLocal);
    }

    /// Tells whether an address is none of the public internet (IANA special-purpose registries).
    static boolean isLocal(InetAddress address) {
        byte[] b = address.getAddress();
        if (address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return true;
        }
        return address instanceof Inet4Address ? isLocal(b, 0) : isLocal(b);
    }

    private static boolean isLocal(byte[] v4, int at) {
        int first = v4[at] & 255;
        int second = v4[at + 1] & 255;
        int third = v4[at + 2] & 255;
        return switch (first) {
            case 0, 10, 127 -> true;
            case 100 -> (second & 0xC0) == 64;
            case 169 -> second == 254;
            case 172 -> (second & 0xF0) == 16;
            case 192 -> second == 168 || second == 0 && third == 0;
            case 198 -> (second & 0xFE) == 18;
            default -> first >= 224;
        };
    }

    private static boolean isLocal(byte[] b) {
        int first = (b[0] & 255) << 8 | b[1] & 255;
        boolean leadingZeros = zeros(b, 0, 10);
        if (leadingZeros && (zeros(b, 10, 12) || (b[10] & b[11]) == -1)) {
            return isLocal(b, 12);
        }
        return switch (first) {
            // NAT64, whose last four bytes are an IPv4 address; its private use is local.
            case 0x0064 -> (b[2] & 255) != 0xFF || (b[3] & 255) != 0x9B || !zeros(b, 4, 12) || isLocal(b, 12);
            // Teredo hides an IPv4 address behind others.
            case 0x2001 -> b[2] == 0 && b[3] == 0;
            // 6to4 carries one right behind.
            case 0x2002 -> isLocal(b, 2);
            default -> (first & 0xFE00) == 0xFC00 || (first & 0xE000) != 0x2000;
        };
    }

    private static boolean zeros(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
