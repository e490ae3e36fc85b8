package proofdesk.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import proofdesk.capture.Languages;
import proofdesk.review.Choice;
import proofdesk.review.Reason;

/** A text for the customer. It follows reason and language until somebody writes their own. */
final class CustomerMessage extends Div {

    private final Select<String> language = new Select<>();
    private final TextArea text = new TextArea();
    private @Nullable Reason reason;
    private String proposed = "";

    CustomerMessage() {
        addClassName("customer-message");
        language.setLabel(getTranslation("decision.language"));
        language.setItems(Languages.ALL.keySet());
        language.setItemLabelGenerator(tag -> Languages.ALL.getOrDefault(tag, tag));
        language.setValue(Locale.ENGLISH.getLanguage());
        language.addValueChangeListener(change -> propose());
        text.setLabel(getTranslation("decision.message"));
        text.setHelperText(getTranslation("decision.message.help"));
        text.setMaxLength(Choice.LONGEST);
        text.setValueChangeMode(ValueChangeMode.ON_BLUR);
        add(text, language);
    }

    /** Proposes the reason's words. */
    void of(@Nullable Reason chosen) {
        reason = chosen;
        propose();
    }

    /** What somebody wrote before. */
    void write(String words) {
        text.setValue(words);
    }

    String text() {
        return text.getValue().strip();
    }

    private void propose() {
        if (text.getValue().equals(proposed)) {
            proposed = reason == null ? "" : reason.message(Locale.forLanguageTag(language.getValue()));
            text.setValue(proposed);
        }
    }
}
