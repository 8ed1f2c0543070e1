package kawat.net;

import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts every name that this process looks up; otherwise it is the system's own resolver.
public final class CountingResolver extends InetAddressResolverProvider {

    private static final AtomicInteger LOOKUPS = new AtomicInteger();

    /// Returns how many names were looked up since the process began.
    public static int lookups() {
        return LOOKUPS.get();
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver system = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public java.util.stream.Stream<java.net.InetAddress> lookupByName(String host, LookupPolicy policy)
                    throws java.net.UnknownHostException {
                LOOKUPS.incrementAndGet();
                return system.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws java.net.UnknownHostException {
                LOOKUPS.incrementAndGet();
                return system.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "counting";
    }
}
