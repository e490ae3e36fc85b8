package proofdesk.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import proofdesk.review.Decision.Kind;
import proofdesk.review.Reason;
import proofdesk.review.Reasons;

/** A reason's words in all languages. What was typed stays until it is saved. */
final class ReasonDialog extends Dialog {

    private final Reasons reasons;
    private final Consumer<Reason> saved;
    private final TextField code = new TextField();
    private final ReasonTexts texts = new ReasonTexts();
    private final MeanwhileNote note = new MeanwhileNote();
    private final boolean isNew;
    private Reason kept;

    /** A new one. */
    ReasonDialog(Reasons reasons, Kind kind, int position, Consumer<Reason> saved) {
        this(reasons, new Reason(beginning(kind), 0, kind, position, Map.of(), Map.of(), false), true, saved);
    }

    ReasonDialog(Reasons reasons, Reason reason, Consumer<Reason> saved) {
        this(reasons, reason, false, saved);
    }

    private ReasonDialog(Reasons reasons, Reason reason, boolean isNew, Consumer<Reason> saved) {
        this.reasons = reasons;
        this.kept = reason;
        this.isNew = isNew;
        this.saved = saved;
        var kind = getTranslation("decision.do." + reason.kind().name());
        setHeaderTitle(
                isNew
                        ? getTranslation("reasons.add.to", kind)
                        : getTranslation("reasons.edit.of", reason.label(getLocale())));
        code.setLabel(getTranslation("reasons.code"));
        code.setHelperText(getTranslation(isNew ? "reasons.code.help" : "reasons.code.kept"));
        code.setMaxLength(60);
        code.setReadOnly(!isNew);
        code.setRequiredIndicatorVisible(isNew);
        code.setValue(reason.code());
        code.setWidthFull();
        code.setValueChangeMode(ValueChangeMode.EAGER);
        code.addValueChangeListener(change -> code.setInvalid(false));
        texts.show(reason);
        var content = new Div(note, code, new Paragraph(getTranslation("reasons.texts.help")), texts);
        content.addClassNames("administration", "reason-form");
        add(content);
        setWidth("min(44rem, 100%)");
        setCloseOnOutsideClick(false);
        var save = new Button(getTranslation("reasons.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("reasons.cancel"), click -> close()), save);
    }

    /** What codes of a kind begin with, e.g. {@code rejected.}; the rest is the administrator's. */
    private static String beginning(Kind kind) {
        return (kind == Kind.ASKED_AGAIN ? "again" : kind.name().toLowerCase(Locale.ROOT)) + ".";
    }

    private void save() {
        note.setVisible(false);
        if (!texts.isRight() || (isNew && !isRight())) {
            return;
        }
        var wanted = texts.in(new Reason(
                code.getValue().strip(),
                kept.version(),
                kept.kind(),
                kept.position(),
                kept.labels(),
                kept.messages(),
                kept.archived()));
        try {
            if (isNew) {
                reasons.add(wanted);
            } else {
                reasons.change(wanted);
            }
            close();
            saved.accept(wanted);
        } catch (DuplicateKeyException e) {
            refuse("reasons.code.taken");
        } catch (OptimisticLockingFailureException e) {
            tellOfOther();
        }
    }

    private void tellOfOther() {
        var theirs = reasons.find(kept.code()).orElseThrow();
        var shown = new ReasonTexts();
        shown.show(theirs);
        shown.readOnly();
        note.show(
                getTranslation("reasons.other.one"),
                shown,
                () -> kept = theirs,
                () -> {
                    kept = theirs;
                    texts.show(theirs);
                },
                () -> {});
    }

    private boolean isRight() {
        var right = code.getValue().strip().matches("[a-z0-9][a-z0-9.-]*[a-z0-9]");
        if (!right) {
            refuse("reasons.code.wrong");
        }
        return right;
    }

    private void refuse(String key) {
        code.setErrorMessage(getTranslation(key));
        code.setInvalid(true);
        code.focus();
    }
}
