package proofdesk.identomat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;

/**
 * Draws one piece of Markdown after the other. Of a picture its words are drawn, of a link that leads anywhere but to a
 * web page its text.
 */
final class MarkdownDrawing extends AbstractVisitor {

    private HasComponents into;

    MarkdownDrawing(HasComponents into) {
        this.into = into;
    }

    private <T extends Component & HasComponents> void within(T part, Node node) {
        var around = into;
        around.add(part);
        into = part;
        visitChildren(node);
        into = around;
    }

    private void text(String text) {
        into.add(new Text(text));
    }

    @Override
    public void visit(org.commonmark.node.Paragraph paragraph) {
        if (paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight()) {
            visitChildren(paragraph);
        } else {
            within(new Paragraph(), paragraph);
        }
    }

    @Override
    public void visit(Heading heading) {
        var title = new Paragraph(); // the headings of the page are the page's own
        title.addClassName("markdown-heading");
        within(title, heading);
    }

    @Override
    public void visit(BulletList list) {
        within(new UnorderedList(), list);
    }

    @Override
    public void visit(OrderedList list) {
        within(new com.vaadin.flow.component.html.OrderedList(), list);
    }

    @Override
    public void visit(ListItem item) {
        within(new com.vaadin.flow.component.html.ListItem(), item);
    }

    @Override
    public void visit(BlockQuote quote) {
        var set = new Div();
        set.addClassName("markdown-quote");
        within(set, quote);
    }

    @Override
    public void visit(org.commonmark.node.Emphasis emphasis) {
        within(new Emphasis(), emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        var bold = new Span();
        bold.addClassName("markdown-strong");
        within(bold, strong);
    }

    @Override
    public void visit(Link link) {
        var to = link.getDestination();
        if (to.startsWith("https://") || to.startsWith("http://")) {
            within(new Anchor(to, "", AnchorTarget.BLANK), link);
        } else {
            visitChildren(link);
        }
    }

    @Override
    public void visit(Code code) {
        into.add(new com.vaadin.flow.component.html.Code(code.getLiteral()));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        into.add(new Pre(code.getLiteral()));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        into.add(new Pre(code.getLiteral()));
    }

    @Override
    public void visit(ThematicBreak line) {
        into.add(new Hr());
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        text(text.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        text(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        into.add(new Paragraph(html.getLiteral()));
    }

    @Override
    public void visit(SoftLineBreak end) {
        text(" ");
    }

    @Override
    public void visit(HardLineBreak end) {
        into.add(new HtmlComponent("br"));
    }
}
