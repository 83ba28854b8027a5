package org.dateline.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::1",
                "2001::1",
                "2001:db8::1",
                "::127.0.0.1",
                "fec0::1"
            })
    void addressesWithinAreNobodysBusiness(String address) throws UnknownHostException {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.169.0.1",
                "100.128.0.1",
                "198.20.0.1",
                "2606:4700::1111",
                "2a00:1450::1",
                "2001:4860:4860::8888"
            })
    void addressesOfTheInternetAreOpen(String address) throws UnknownHostException {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aNameWithTwoAnswersGivesOnlyTheOpenOne() throws UnknownHostException {
        InetAddress open = InetAddress.getByName("93.184.216.34");
        AddressGuard guard =
                new AddressGuard(Set.of(), host -> new InetAddress[] {InetAddress.getLoopbackAddress(), open});
        assertThat(guard.resolve("two.test")).containsExactly(open);
    }

    @Test
    void hostsOfOnesOwnMustBeNamed() throws UnknownHostException {
        AddressGuard.Lookup inside = host -> new InetAddress[] {InetAddress.getLoopbackAddress()};
        assertThat(new AddressGuard(Set.of("mine.test"), inside).resolve("MINE.test"))
                .hasSize(1);
        assertThatThrownBy(() -> new AddressGuard(Set.of("mine.test"), inside).resolve("other.test"))
                .hasMessageContaining("allow_private");
    }

    /** The name is looked up once for a fetch, and what was checked is what is connected to; a second answer never counts. */
    @Test
    void aNameThatChangesItsAnswerGainsNothing() {
        AtomicInteger asked = new AtomicInteger();
        AddressGuard guard = new AddressGuard(Set.of(), host -> {
            asked.incrementAndGet();
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        });
        try (Fetcher fetcher = new Fetcher(Fetcher.Settings.usual(Optional.empty()), guard)) {
            for (String address : new String[] {
                "http://rebound.test/",
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://2130706433/",
                "http://localhost:9/"
            }) {
                Fetched answer = fetcher.fetch(URI.create(address), Fetched.Validators.NONE);
                assertThat(answer)
                        .isInstanceOfSatisfying(
                                Fetched.Failed.class,
                                it -> assertThat(it.fault())
                                        .as(address + it.why())
                                        .isEqualTo(Fetched.Fault.FORBIDDEN));
            }
        }
        assertThat(asked).hasValue(5);
    }
}
