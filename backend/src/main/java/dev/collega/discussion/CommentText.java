package dev.collega.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Comments to HTML that is safe to show. They have Markdown within a line and paragraphs, and no blocks: a heading or a
 * table in a comment shouts, and what cannot nest cannot be nested a thousand times.
 */
@ApplicationScoped
class CommentText {

    private static final PolicyFactory CLEAN = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "em", "code", "a")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private final Parser parser = Parser.builder()
            .enabledBlockTypes(Set.of())
            .extensions(List.of(AutolinkExtension.create()))
            .build();

    private final HtmlRenderer html =
            HtmlRenderer.builder().escapeHtml(true).softbreak("<br />\n").build();

    String html(String body, List<MentionedMember> mentions) {
        var document = parser.parse(body);
        if (!mentions.isEmpty()) {
            document.accept(new Linking(mentions));
        }
        return CLEAN.sanitize(html.render(document));
    }

    /** Makes links of the names of those who are mentioned. */
    private static final class Linking extends AbstractVisitor {

        private final List<MentionedMember> mentions;

        /** Of two names that begin alike the longer one is meant where it stands. */
        Linking(List<MentionedMember> mentions) {
            this.mentions = mentions.stream()
                    .sorted(Comparator.comparing((MentionedMember mention) ->
                                    mention.writtenAs().length())
                            .reversed())
                    .toList();
        }

        @Override
        public void visit(Link link) {
            // No link within a link.
        }

        @Override
        public void visit(Text text) {
            var written = text.getLiteral();
            Node last = text;
            var from = 0;
            for (var at = written.indexOf('@'); at >= 0; at = written.indexOf('@', at + 1)) {
                var mention = mentionAt(written, at);
                if (mention != null) {
                    last = after(last, new Text(written.substring(from, at)));
                    last = after(last, linkTo(mention));
                    from = at + 1 + mention.writtenAs().length();
                    at = from - 1;
                }
            }
            if (from > 0) {
                after(last, new Text(written.substring(from)));
                text.unlink();
            }
        }

        private MentionedMember mentionAt(String written, int at) {
            for (var mention : mentions) {
                var end = at + 1 + mention.writtenAs().length();
                if (written.startsWith(mention.writtenAs(), at + 1)
                        && (end == written.length() || !Character.isLetterOrDigit(written.codePointAt(end)))) {
                    return mention;
                }
            }
            return null;
        }

        private static Node after(Node last, Node next) {
            last.insertAfter(next);
            return next;
        }

        private static Link linkTo(MentionedMember mention) {
            var link = new Link("/members/" + mention.id(), null);
            link.appendChild(new Text("@" + mention.writtenAs()));
            return link;
        }
    }
}
