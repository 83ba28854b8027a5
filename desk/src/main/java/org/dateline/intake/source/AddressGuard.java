package org.dateline.intake.source;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Lets no feed make us call a machine of this network.
 *
 * <p>It is the resolver of the client: the addresses that it hands on are those that are connected to, so a name that is looked up
 * twice with two answers gains nothing. Addresses written as numbers come through here too.
 */
public final class AddressGuard implements DnsResolver {
    private final Set<String> allowed;
    private final Lookup lookup;

    /** Looks names up. */
    @FunctionalInterface
    public interface Lookup {
        /** All addresses of a name. */
        InetAddress[] all(String host) throws UnknownHostException;
    }

    /**
     * A guard.
     *
     * @param allowed hosts that may be within this network
     */
    public AddressGuard(Set<String> allowed, Lookup lookup) {
        this.allowed = Set.copyOf(allowed);
        this.lookup = lookup;
    }

    /** An address that nobody may call from here. */
    static final class ForbiddenAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        ForbiddenAddressException(String host) {
            super(host + " is an address within this network; name it under allow_private if it is a server of yours");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = lookup.all(host);
        if (allowed.contains(host.toLowerCase(Locale.ROOT))) {
            return all;
        }
        List<InetAddress> open =
                Arrays.stream(all).filter(AddressGuard::isPublic).toList();
        if (open.isEmpty()) {
            throw new ForbiddenAddressException(host);
        }
        return open.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Whether an address is one of the internet: neither this machine nor this network, nothing reserved, no way around through IPv6. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublicSix(six.getAddress());
            default -> false;
        };
    }

    /** IANA's registry of special-purpose IPv4 addresses. */
    private static boolean isPublic(byte[] b) {
        int first = b[0] & 0xFF;
        int second = b[1] & 0xFF;
        int third = b[2] & 0xFF;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean tests = (first == 198 && (second == 18 || second == 19 || (second == 51 && third == 100)))
                || (first == 203 && second == 0 && third == 113);
        boolean relay = first == 192 && second == 88 && third == 99;
        boolean privately = first == 10
                || first == 127
                || (first == 172 && second >= 16 && second < 32)
                || (first == 192 && second == 168)
                || (first == 169 && second == 254);
        return first != 0 && first < 224 && !shared && !protocol && !tests && !relay && !privately;
    }

    /** Global unicast alone (2000::/3), without documentation, tunnels and translations, which hold an IPv4 address. */
    private static boolean isPublicSix(byte[] b) {
        int first = (b[0] & 0xFF) << 8 | b[1] & 0xFF;
        int second = (b[2] & 0xFF) << 8 | b[3] & 0xFF;
        boolean global = (first & 0xE000) == 0x2000;
        boolean teredoOrSpecial = first == 0x2001 && (second < 0x0200 || second == 0x0DB8);
        return global && !teredoOrSpecial && first != 0x2002 && first != 0x3FFF;
    }
}
