package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import proofdesk.capture.Languages;
import proofdesk.ui.CopyField;
import proofdesk.ui.LiveIndicator;
import proofdesk.verification.CaptureLink;

/** What staff do at the counter: choose the customer's language, copy or mail the link, make a new one, go back. */
final class CounterTools extends Footer {

    private final Map<String, Button> languages = new LinkedHashMap<>();
    private final Div link = new Div();
    private final Div steps = new Div();
    private @Nullable CaptureLink shown;

    CounterTools(LiveIndicator live, Consumer<String> speak, Runnable back) {
        addClassName("counter-tools");
        var choice = new Div();
        choice.addClassName("counter-languages");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", getTranslation("counter.languages"));
        Languages.ALL.forEach((tag, name) -> {
            var button = new Button(name, click -> speak.accept(tag));
            button.getElement().setAttribute("lang", tag);
            languages.put(tag, button);
            choice.add(button);
        });
        var leave = new Button(getTranslation("counter.back"), VaadinIcon.ARROW_LEFT.create(), click -> back.run());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var line = new Div(leave, live);
        line.addClassName("counter-line");
        steps.addClassName("counter-line");
        link.addClassName("counter-link");
        add(choice, link, steps, line);
    }

    /**
     * @param replace makes a new link; null where there is nothing to make one for
     * @param again shows the code once more
     */
    void show(
            CounterState state,
            @Nullable CaptureLink usable,
            CustomerWords words,
            @Nullable Runnable replace,
            Runnable again) {
        languages.forEach((tag, button) -> {
            var chosen = tag.equals(words.language().toLanguageTag());
            button.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
            button.setThemeVariant(ButtonVariant.LUMO_PRIMARY, chosen);
        });
        if (state != CounterState.SCAN || !Objects.equals(usable, shown)) {
            link.removeAll();
            shown = null;
        }
        if (state == CounterState.SCAN && usable != null && shown == null) {
            shown = usable;
            link.add(new CopyField(getTranslation("counter.link"), usable.url().toString()));
        }
        steps.removeAll();
        if (state == CounterState.SCAN && usable != null) {
            steps.add(new Anchor(
                    HandOverWays.mail(words.words(), "", usable.url().toString()), getTranslation("counter.mail")));
        } else if (state == CounterState.NONE && replace != null) {
            var make = new Button(getTranslation("counter.new"), click -> replace.run());
            make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            steps.add(make);
        } else if ((state == CounterState.OPENED || state == CounterState.UNDERWAY) && usable != null) {
            steps.add(new Button(getTranslation("counter.again"), click -> again.run()));
        }
    }
}
