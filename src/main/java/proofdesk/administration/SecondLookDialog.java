package proofdesk.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.result.Outcome;
import proofdesk.review.Decision.Kind;
import proofdesk.review.Reason;
import proofdesk.review.Reasons;
import proofdesk.review.SecondLook;
import proofdesk.review.SecondLooks;

/** A rule being made or changed, told as a sentence while it is. What is empty means any. */
final class SecondLookDialog extends Dialog {

    private final SecondLooks secondLooks;
    private final Reasons reasons;
    private final Providers providers;
    private final Consumer<SecondLook> saved;
    private final SecondLookWords words;
    private final Select<Kind> decision = new Select<>();
    private final Select<Outcome> outcome = new Select<>();
    private final Select<String> provider = new Select<>();
    private final Select<String> reason = new Select<>();
    private final IntegerField share = new IntegerField();
    private final Paragraph sentence = new Paragraph();
    private final MeanwhileNote note = new MeanwhileNote();
    private SecondLook kept;

    /** @param rule null for a new one */
    SecondLookDialog(
            SecondLooks secondLooks,
            Reasons reasons,
            Providers providers,
            @Nullable SecondLook rule,
            Consumer<SecondLook> saved) {
        this.secondLooks = secondLooks;
        this.reasons = reasons;
        this.providers = providers;
        this.saved = saved;
        this.kept = rule == null ? new SecondLook(UUID.randomUUID(), 0, null, null, null, null, 100) : rule;
        this.words = new SecondLookWords(this, reasons, providers);
        setHeaderTitle(getTranslation(rule == null ? "secondLooks.add" : "secondLooks.edit.title"));
        sentence.addClassName("rule-sentence");
        sentence.getElement().setAttribute("role", "status");
        prepare(decision, "decision", kind -> getTranslation("decision.do." + kind.name()));
        prepare(outcome, "outcome", said -> getTranslation("outcome." + said.name()));
        prepare(
                provider,
                "provider",
                id -> providers.find(id).map(Provider::name).orElse(id));
        prepare(
                reason,
                "reason",
                code -> reasons.find(code).map(one -> one.label(Locale.ENGLISH)).orElse(code));
        decision.setItems(Kind.values());
        outcome.setItems(Outcome.values());
        share.setLabel(getTranslation("secondLooks.field.share"));
        share.setHelperText(getTranslation("secondLooks.field.share.help"));
        share.setMin(1);
        share.setMax(100);
        share.setStepButtonsVisible(true);
        share.setValueChangeMode(ValueChangeMode.LAZY);
        share.addValueChangeListener(change -> tell());
        share.setWidthFull();
        decision.addValueChangeListener(change -> offerReasons(change.getValue(), reason.getValue()));
        var content = new Div(note, decision, outcome, provider, reason, share, sentence);
        content.addClassNames("administration", "rule-form");
        add(content);
        setWidth("min(32rem, 100%)");
        setCloseOnOutsideClick(false);
        show(kept);
        var save = new Button(getTranslation("secondLooks.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("secondLooks.cancel"), click -> close()), save);
    }

    private <T> void prepare(Select<T> select, String name, SerializableFunction<T, String> label) {
        var any = getTranslation("secondLooks.field." + name + ".any");
        select.setLabel(getTranslation("secondLooks.field." + name));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(any);
        select.setItemLabelGenerator(item -> item == null ? any : label.apply(item));
        select.setWidthFull();
        select.addValueChangeListener(change -> tell());
    }

    private void show(SecondLook rule) {
        kept = rule;
        provider.setItems(
                with(rule.provider(), providers.all().stream().map(Provider::id).toList()));
        provider.setValue(rule.provider());
        outcome.setValue(rule.outcome());
        decision.setValue(rule.decision());
        offerReasons(rule.decision(), rule.reason());
        share.setValue(rule.share());
        tell();
    }

    /** Those for the kind of decision; one that is archived only where the rule has it already. */
    private void offerReasons(@Nullable Kind kind, @Nullable String chosen) {
        var offered = reasons.all().stream()
                .filter(one -> kind == null || one.kind() == kind)
                .filter(one -> !one.archived() || one.code().equals(kept.reason()))
                .map(Reason::code)
                .toList();
        reason.setItems(offered);
        reason.setValue(chosen != null && offered.contains(chosen) ? chosen : null);
    }

    private static List<String> with(@Nullable String chosen, List<String> offered) {
        var all = new ArrayList<>(offered);
        if (chosen != null && !all.contains(chosen)) {
            all.add(chosen); // no longer a provider of ours, but still in the rule
        }
        return all;
    }

    private boolean isRight() {
        var of = share.getValue();
        return of != null && of >= 1 && of <= 100;
    }

    private SecondLook rule() {
        return new SecondLook(
                kept.id(),
                kept.version(),
                decision.getValue(),
                outcome.getValue(),
                provider.getValue(),
                reason.getValue(),
                share.getValue());
    }

    private void tell() {
        share.setInvalid(!isRight());
        share.setErrorMessage(isRight() ? "" : getTranslation("secondLooks.field.share.wrong"));
        sentence.setText(isRight() ? words.of(rule()) : "");
    }

    private void save() {
        note.setVisible(false);
        if (!isRight()) {
            share.focus();
            return;
        }
        try {
            var stored = secondLooks.save(rule());
            close();
            saved.accept(stored);
        } catch (OptimisticLockingFailureException e) {
            tellOfOther();
        }
    }

    /** Of a rule that was removed meanwhile, saving makes a new one. */
    private void tellOfOther() {
        var theirs = secondLooks.find(kept.id());
        note.show(
                getTranslation(theirs.isPresent() ? "secondLooks.other.one" : "secondLooks.gone"),
                new Span(theirs.map(words::of).orElse("")),
                () -> kept = theirs.orElseGet(() -> new SecondLook(UUID.randomUUID(), 0, null, null, null, null, 100)),
                () -> theirs.ifPresentOrElse(this::show, this::close),
                () -> {});
    }
}
