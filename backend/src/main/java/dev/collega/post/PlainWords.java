package dev.collega.post;

import java.util.Set;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;

/** As one would read it out: what a link says and not where it leads, what stands in a quotation and in a table. */
final class PlainWords implements NodeRenderer {

    private final TextContentNodeRendererContext context;

    PlainWords(TextContentNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class, Image.class, BlockQuote.class, TableCell.class);
    }

    @Override
    public void render(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        if (node instanceof TableCell && node.getNext() != null) {
            context.getWriter().write(" ·");
            context.getWriter().whitespace();
        }
    }
}
