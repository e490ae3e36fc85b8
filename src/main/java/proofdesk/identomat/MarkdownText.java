package proofdesk.identomat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The usual Markdown as components of ours: HTML in it is shown as the text it is, and nothing is fetched from anywhere.
 */
final class MarkdownText extends Div {

    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
    private static final Pattern BULLET = Pattern.compile("\\s*[-*+]\\s+(.*)");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d+[.)]\\s+(.*)");
    private static final Pattern INLINE = Pattern.compile("`(?<code>[^`]+)`"
            + "|(\\*\\*|__)(?<strong>.+?)\\2"
            + "|\\*(?<em>[^*]+)\\*"
            + "|(?<!\\w)_(?<also>[^_]+)_(?!\\w)"
            + "|\\[(?<link>[^\\]]+)]\\((?<to>https?://[^\\s)]+)\\)");

    private @Nullable Component open;

    MarkdownText() {
        addClassName("markdown");
    }

    void show(String markdown) {
        removeAll();
        open = null;
        markdown.lines().forEach(this::line);
    }

    private void line(String line) {
        var heading = HEADING.matcher(line);
        var bullet = BULLET.matcher(line);
        var number = NUMBER.matcher(line);
        if (line.isBlank()) {
            open = null;
        } else if (heading.matches()) {
            open = null;
            inline(begin(new Paragraph(), "markdown-heading"), heading.group(1));
            open = null;
        } else if (bullet.matches()) {
            item(open instanceof UnorderedList list ? list : begin(new UnorderedList(), ""), bullet.group(1));
        } else if (number.matches()) {
            item(open instanceof OrderedList list ? list : begin(new OrderedList(), ""), number.group(1));
        } else if (open instanceof Paragraph paragraph) {
            paragraph.add(new Text(" "));
            inline(paragraph, line);
        } else {
            inline(begin(new Paragraph(), ""), line);
        }
    }

    private <T extends Component> T begin(T block, String style) {
        if (!style.isEmpty()) {
            block.addClassName(style);
        }
        add(block);
        open = block;
        return block;
    }

    private static void item(HasComponents list, String text) {
        var item = new ListItem();
        inline(item, text);
        list.add(item);
    }

    private static void inline(HasComponents into, String text) {
        var found = INLINE.matcher(text);
        var at = 0;
        while (found.find()) {
            plain(into, text.substring(at, found.start()));
            at = found.end();
            if (found.group("code") != null) {
                into.add(new Code(found.group("code")));
            } else if (found.group("to") != null) {
                into.add(new Anchor(found.group("to"), found.group("link"), AnchorTarget.BLANK));
            } else if (found.group("strong") != null) {
                var strong = new Span();
                strong.addClassName("markdown-strong");
                into.add(strong);
                inline(strong, found.group("strong"));
            } else {
                var emphasis = new Emphasis();
                into.add(emphasis);
                inline(emphasis, found.group("em") == null ? found.group("also") : found.group("em"));
            }
        }
        plain(into, text.substring(at));
    }

    private static void plain(HasComponents into, String text) {
        if (!text.isEmpty()) {
            into.add(new Text(text));
        }
    }
}
