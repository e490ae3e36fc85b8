package proofdesk.report;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A document made node by node, so that no text in it can ever become markup. */
final class Sheet {

    final Document document;
    final Element body;

    Sheet(String language, String title, String styles) {
        try {
            document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        var html = document.createElement("html");
        html.setAttribute("lang", language);
        document.appendChild(html);
        var head = add(html, "head");
        add(head, "title", title);
        describe(head, "description", title);
        add(head, "style").setTextContent(styles);
        body = add(html, "body");
    }

    private static void describe(Element head, String name, String content) {
        var meta = add(head, "meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", Legible.of(content));
    }

    static Element add(Element parent, String tag) {
        var element =
                java.util.Objects.requireNonNull(parent.getOwnerDocument()).createElement(tag);
        parent.appendChild(element);
        return element;
    }

    static Element add(Element parent, String tag, String text) {
        var element = add(parent, tag);
        element.setTextContent(Legible.of(text));
        return element;
    }

    static Element classed(Element element, String name) {
        element.setAttribute("class", name);
        return element;
    }
}
