package dev.collega.webapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PageHeadersTest {

    @Test
    void a_script_inside_the_page_is_allowed_by_its_hash_and_no_other() {
        // The hash is that of the example in the standard, https://www.w3.org/TR/CSP3/#example-hash
        var policy = PageHeaders.policy("<script src=\"/a.js\"></script><script>alert('Hello, world.');</script>");
        assertTrue(
                policy.contains("script-src 'self' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='; "), policy);
    }

    @Test
    void a_page_without_such_scripts_needs_no_hash() {
        assertEquals(PageHeaders.policy(""), PageHeaders.policy("<script type=\"module\" src='/a.js'></script>"));
    }
}
