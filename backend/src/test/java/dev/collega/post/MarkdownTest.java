package dev.collega.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MarkdownTest {

    private final Markdown markdown = new Markdown();

    @Test
    void an_excerpt_says_what_a_link_says_and_what_stands_in_a_table_or_a_quotation() {
        assertEquals("They say: rest. And on.", markdown.excerpt("They say:\n\n> rest.\n\nAnd on."));
        assertEquals(
                "See the trial, or https://example.org/a.",
                markdown.excerpt("See [the trial](https://example.org/x \"NEJM\"), or https://example.org/a."));
        assertEquals(
                "Measure · Before Lactate · 41% And on.",
                markdown.excerpt("| Measure | Before |\n|---|---:|\n| Lactate | 41% |\n\nAnd on."));
    }

    @Test
    void footnotes_lead_there_and_back() {
        var html = markdown.html("Less delirium[^1].\n\n[^1]: In one trial, https://example.org/a\n");
        assertTrue(html.contains("<a href=\"#fn-1\" id=\"fnref-1\""), html);
        assertTrue(html.contains("<li id=\"fn-1\">"), html);
        assertTrue(html.contains("<a href=\"#fnref-1\""), html);
        assertTrue(html.contains("aria-label=\"Back to reference 1\""), html);
        assertTrue(html.contains("<a href=\"https://example.org/a\" rel=\"nofollow noopener noreferrer\">"), html);
        assertEquals("Less delirium.", markdown.excerpt("Less delirium[^1].\n\n[^1]: In one trial\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](java&#x0A;script:alert(1))",
                "[a](&#106;avascript:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "[a](vbscript:x)",
                "<javascript:alert(1)>",
                "![a](javascript:alert(1))",
                "![a](https://example.org/pixel.png)",
                "![a](data:image/svg+xml;base64,PHN2Zz4=)",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"x\" onclick=\"alert(1)\">x</a>",
                "<style>*{background:url(https://example.org)}</style>",
                "<iframe src=https://example.org></iframe>",
                "a[^x]\n\n[^x]: <img src=x onerror=alert(1)>",
                "a[^\"><script>]\n\n[^\"><script>]: x",
                "|a|\n|-|\n|<img src=x onerror=alert(1)>|",
                "[a]: javascript:alert(1)\n\n[a]",
                "`<script>`\n\n    <script>",
                "# a {#id onclick=alert(1)}"
            })
    void nothing_runs_and_nothing_is_fetched(String text) {
        for (var html : new String[] {markdown.html(text), markdown.brief(text)}) {
            var lower = html.toLowerCase(Locale.ROOT);
            for (var forbidden : new String[] {
                "<script", "<img", "<svg", "<iframe", "<style", "<link", "=\"javascript", "=\"data:", "=\"vbscript"
            }) {
                assertFalse(lower.contains(forbidden), html);
            }
            assertFalse(lower.replaceAll("&lt;.*?&gt;", "").matches("(?s).*<[^>]*\\son[a-z]+\\s*=.*"), html);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ",
                ">",
                "- ",
                "[",
                "![",
                "](",
                "*a ",
                "**a ",
                "_a_",
                "`",
                "``a",
                "<",
                "&",
                "\\",
                "[^1]: ",
                "[^a] ",
                "|a|\n|-|\n|",
                "a|",
                "~~",
                "[a](",
                "<a@",
                "https://a.b/",
                "1. ",
                "  ",
                "\t",
                "\n- a\n",
                "{",
                "((",
                "[a]: b\n"
            })
    void no_text_costs_much_time(String piece) {
        var text = piece.repeat(20_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> markdown.html(text));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> markdown.brief(text));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> markdown.excerpt(text));
    }

    @Test
    void a_comment_has_words_and_links_and_nothing_larger() {
        var html = markdown.brief(
                "# No heading\n\n**Thank you**, `see` https://example.org/a\n\n- one\n\n|a|\n|-|\n|b|\n\nx[^1]\n\n[^1]: y");
        assertTrue(
                html.contains("<strong>Thank you</strong>, <code>see</code> <a href=\"https://example.org/a\""), html);
        assertTrue(html.contains("<li>"), html);
        assertFalse(html.contains("<h1") || html.contains("<table") || html.contains("<sup"), html);
        assertTrue(html.contains("# No heading"), html);
    }

    @Test
    void what_changed_is_told_word_by_word() {
        assertEquals(
                "Give =SAME|early =REMOVED|late =ADDED|fluids.\n=SAME|More.=ADDED",
                told("Give early fluids.\n", "Give late fluids.\nMore."));
        assertEquals("a=REMOVED|b=ADDED", told("a", "b"));
        assertEquals("x\n=SAME|gone=REMOVED", told("x\ngone", "x\n"));
    }

    private static String told(String before, String after) {
        return String.join(
                "|",
                TextChange.between(before, after).stream()
                        .map(change -> change.text() + "=" + change.kind())
                        .toList());
    }

    @Test
    void even_the_longest_texts_are_compared_in_a_moment() {
        var before = "a b ".repeat(5_000);
        var after = "b c ".repeat(5_000);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> TextChange.between(before, after));
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> TextChange.between(before.replace(' ', '\n'), after.replace(' ', '\n')));
    }
}
