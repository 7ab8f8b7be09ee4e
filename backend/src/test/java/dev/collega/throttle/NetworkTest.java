package dev.collega.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void an_ipv4_address_is_itself_however_it_is_written() {
        assertEquals("cb007101", Network.of("203.0.113.1"));
        assertEquals("cb007101", Network.of("::ffff:203.0.113.1"));
        assertNotEquals(Network.of("203.0.113.1"), Network.of("203.0.113.2"));
    }

    @Test
    void an_ipv6_address_is_its_first_64_bits() {
        assertEquals(Network.of("2001:db8:1:2::1"), Network.of("2001:db8:1:2:aaaa:bbbb:cccc:dddd"));
        assertEquals(Network.of("fe80::1%eth0"), Network.of("fe80::2"));
        assertNotEquals(Network.of("2001:db8:1:2::1"), Network.of("2001:db8:1:3::1"));
    }

    @Test
    void what_is_no_address_is_unknown_and_not_looked_up() {
        for (var address : new String[] {null, "", "unknown", "attacker.example", "_hidden"}) {
            assertEquals("unknown", Network.of(address));
        }
    }

    @Test
    void a_limit_is_written_as_requests_and_a_duration() {
        assertEquals(new Limit(300, Duration.ofMinutes(5)), Limit.parse("300/PT5M"));
        for (var wrong : new String[] {"", "300", "300/5", "0/PT5M", "-1/PT5M", "5/PT0S", "5/PT5M/2", "a/PT5M"}) {
            assertThrows(IllegalArgumentException.class, () -> Limit.parse(wrong), wrong);
        }
    }
}
