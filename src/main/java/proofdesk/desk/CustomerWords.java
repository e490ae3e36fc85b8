package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import proofdesk.provider.Offer;
import proofdesk.ui.QrCode;
import proofdesk.ui.Times;
import proofdesk.verification.CaptureLink;

/**
 * What the customer reads on the counter's screen and on paper, in their language.
 *
 * @param organisation who asks
 * @param tips what to mind, as the provider has it
 */
record CustomerWords(ResourceBundle words, Locale language, String organisation, List<Offer.Tip> tips) {

    CustomerWords(ResourceBundle words, Locale language, String organisation) {
        this(words, language, organisation, List.of());
    }

    String say(String key) {
        return words.getString(key).replace("{organisation}", organisation);
    }

    /** What it is now. */
    Component state(CounterState state) {
        var keys =
                switch (state) {
                    case SCAN -> List.of("ready.title", "ready.text", "sheet.scan");
                    case OPENED -> List.of("counter.opened.title", "counter.opened.text", "counter.turns");
                    case UNDERWAY -> List.of("counter.underway.title", "counter.underway.text", "counter.turns");
                    case DONE -> List.of("thanks.title", "counter.done.text");
                    case NONE -> List.of("counter.none.title", "counter.none.text");
                };
        var told = new Div(new H1(say(keys.getFirst())));
        keys.stream().skip(1).forEach(key -> told.add(new Paragraph(say(key))));
        told.addClassNames("counter-state", "counter-" + state.word());
        var asker = new Paragraph(organisation);
        asker.addClassName("counter-asker");
        told.addComponentAsFirst(asker);
        return told;
    }

    Component icon(VaadinIcon which) {
        var icon = which.create();
        icon.addClassName("counter-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    Component code(CaptureLink link) {
        var address = link.url().toString();
        var typed = new Paragraph(address);
        typed.addClassName("counter-address");
        var code = new Div(new QrCode(address, "QR"), new Paragraph(say("sheet.type")), typed, until(link));
        code.addClassName("counter-code");
        return code;
    }

    /** How long the link works. */
    Paragraph until(CaptureLink link) {
        var until = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.equals(Locale.ENGLISH) ? Locale.UK : language)
                .format(link.expiresAt().atZone(Times.zone()));
        return new Paragraph(say("sheet.until").replace("{until}", until));
    }

    /** What to mind, and what becomes of it all. */
    Component advice() {
        var section =
                new Section(new H2(say("tips")), list(), new Paragraph(say("data")), new Paragraph(say("sheet.alone")));
        section.addClassName("counter-tips");
        return section;
    }

    UnorderedList list() {
        var list = new UnorderedList();
        tips.forEach(tip -> list.add(new ListItem(say("tip." + tip.name().toLowerCase(Locale.ROOT)))));
        return list;
    }
}
