package dev.collega.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown (CommonMark with tables, footnotes and bare links) to HTML that is safe to show: no script, no style, no image,
 * links that give nothing away. What is nested beyond all reading is taken as plain text, so that no text costs much time.
 */
@ApplicationScoped
public class Markdown {

    private static final int EXCERPT = 280;
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private static final int DEEPEST = 40;

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), AutolinkExtension.create(), FootnotesExtension.create());

    /** Where a footnote stands and where it is spoken of; no page has other ids that begin so. */
    private static final Pattern FOOTNOTE = Pattern.compile("(fn|fnref)-[\\p{L}\\p{N}_-]{1,60}");

    private static final PolicyFactory CLEAN = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "strong",
                    "em",
                    "del",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "pre",
                    "code",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "sup",
                    "section")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("id")
            .matching(FOOTNOTE)
            .onElements("a", "li")
            .allowAttributes("class")
            .matching(false, "footnotes", "footnote-ref", "footnote-backref")
            .onElements("section", "sup", "a")
            .allowAttributes("aria-label")
            .matching(Pattern.compile("Back to reference [0-9-]{1,12}"))
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(false, "left", "center", "right")
            .onElements("th", "td")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    /** What a comment has: words, emphasis, code, links and lists; no headings, tables or notes. */
    private static final PolicyFactory CLEAN_BRIEF = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "em", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private final Parser briefParser = Parser.builder()
            .extensions(List.of(AutolinkExtension.create()))
            .enabledBlockTypes(Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class))
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private final HtmlRenderer html =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();
    private final TextContentRenderer text = TextContentRenderer.builder()
            .nodeRendererFactory(PlainWords::new)
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();

    String html(String markdown) {
        return CLEAN.sanitize(html.render(parser.parse(markdown)));
    }

    /** As {@link #html}, of what a comment may have. */
    public String brief(String markdown) {
        return CLEAN_BRIEF.sanitize(html.render(briefParser.parse(markdown)));
    }

    /** All of it as plain text. */
    String plain(String markdown) {
        return WHITE_SPACE
                .matcher(text.render(parser.parse(markdown)))
                .replaceAll(" ")
                .strip();
    }

    /** The beginning as plain text, at most 280 characters and an ellipsis. */
    String excerpt(String markdown) {
        var plain = plain(markdown);
        if (plain.length() <= EXCERPT) {
            return plain;
        }
        var cut = plain.substring(0, Character.isHighSurrogate(plain.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT);
        var space = cut.lastIndexOf(' ');
        return (space > EXCERPT / 2 ? cut.substring(0, space) : cut) + "…";
    }
}
