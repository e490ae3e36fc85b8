package proofdesk.sandbox.identomat;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The Markdown of descriptions. HTML in it stays text, a link leads to a web page or nowhere, and of a picture its words
 * are shown: the widget fetches nothing from elsewhere.
 */
final class Markdown {

    private static final Parser PARSER =
            Parser.builder().postProcessor(Markdown::belowThePagesTitle).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>")
            .attributeProviderFactory(context -> Markdown::inAnotherTab)
            .nodeRendererFactory(PicturesInWords::new)
            .build();

    private Markdown() {}

    static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown)).strip();
    }

    private static Node belowThePagesTitle(Node all) {
        all.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(2);
            }
        });
        return all;
    }

    private static void inAnotherTab(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link) {
            attributes.put("rel", "noopener noreferrer");
            attributes.put("target", "_blank");
        }
    }

    private record PicturesInWords(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class);
        }

        @Override
        public void render(Node image) {
            for (var word = image.getFirstChild(); word != null; word = word.getNext()) {
                context.render(word);
            }
        }
    }
}
