package proofdesk.administration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import proofdesk.capture.Languages;
import proofdesk.review.Reason;

/** What a reason is called and what customers are told, in each language, with a warning where one is missing. */
final class ReasonTexts extends Div {

    private static final String ENGLISH = "en";
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_MESSAGE = 4_000;

    private final Map<String, TextField> labels = new LinkedHashMap<>();
    private final Map<String, TextArea> messages = new LinkedHashMap<>();

    ReasonTexts() {
        addClassName("reason-texts");
        Languages.ALL.forEach((tag, name) -> {
            var label = new TextField(getTranslation("reasons.label.in", name));
            label.setMaxLength(LONGEST_LABEL);
            label.setRequiredIndicatorVisible(tag.equals(ENGLISH));
            var message = new TextArea(getTranslation("reasons.message.in", name));
            message.setMaxLength(LONGEST_MESSAGE);
            labels.put(tag, label);
            messages.put(tag, message);
            field(tag, label);
            field(tag, message);
        });
    }

    private void field(String tag, TextFieldBase<?, String> field) {
        field.getElement().setAttribute("lang", tag);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> warn());
        add(field);
    }

    void show(Reason reason) {
        labels.forEach((tag, field) -> field.setValue(reason.labels().getOrDefault(tag, "")));
        messages.forEach((tag, field) -> field.setValue(reason.messages().getOrDefault(tag, "")));
        warn();
    }

    void readOnly() {
        labels.values().forEach(field -> field.setReadOnly(true));
        messages.values().forEach(field -> field.setReadOnly(true));
    }

    /** The reason with these texts; those in languages that are not offered stay as they are. */
    Reason in(Reason reason) {
        return new Reason(
                reason.code(),
                reason.version(),
                reason.kind(),
                reason.position(),
                with(reason.labels(), labels),
                with(reason.messages(), messages),
                reason.archived());
    }

    private static Map<String, String> with(
            Map<String, String> before, Map<String, ? extends TextFieldBase<?, String>> fields) {
        var texts = new LinkedHashMap<>(before);
        fields.forEach((tag, field) -> {
            texts.remove(tag);
            if (!field.getValue().isBlank()) {
                texts.put(tag, field.getValue().strip());
            }
        });
        return texts;
    }

    /** English is what everybody falls back to. */
    boolean isRight() {
        var english = labels.get(ENGLISH);
        if (english == null || !english.getValue().isBlank()) {
            return true;
        }
        english.setErrorMessage(getTranslation("reasons.label.missing"));
        english.setInvalid(true);
        english.focus();
        return false;
    }

    private void warn() {
        labels.forEach((tag, field) -> {
            field.setInvalid(false);
            field.setHelperText(
                    field.getValue().isBlank() && !tag.equals(ENGLISH) ? getTranslation("reasons.label.english") : "");
        });
        var some =
                messages.values().stream().anyMatch(field -> !field.getValue().isBlank());
        messages.forEach((tag, field) -> {
            var missing = some && field.getValue().isBlank();
            field.setHelperText(missing ? getTranslation("reasons.message.missing." + fallback()) : "");
            field.setClassName("text-missing", missing);
        });
    }

    /** What customers get instead. */
    private String fallback() {
        var english = messages.get(ENGLISH);
        return english != null && !english.getValue().isBlank() ? "english" : "nothing";
    }
}
