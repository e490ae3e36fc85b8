package proofdesk.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Makes a check on the sandbox and gives its link, since a window that opens by itself would be blocked. */
final class TrialButton extends Div {

    private final Paragraph said = new Paragraph();
    private final Anchor link = new Anchor();

    TrialButton(Trials trials, Supplier<String> configuration, BooleanSupplier unsaved) {
        link.setText(getTranslation("configuration.trial.open"));
        link.setTarget(AnchorTarget.BLANK);
        link.setVisible(false);
        said.getElement().setAttribute("role", "status");
        add(
                new Button(getTranslation("configuration.trial"), click -> {
                    if (unsaved.getAsBoolean()) {
                        said.setText(getTranslation("configuration.trial.unsaved"));
                        return;
                    }
                    link.setHref(trials.start(configuration.get()).toString());
                    link.setVisible(true);
                    said.setText(getTranslation("configuration.trial.ready"));
                }),
                said,
                link);
    }
}
