package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import proofdesk.report.Reports;
import proofdesk.report.Wishes;
import proofdesk.report.Wishes.Part;
import proofdesk.ui.WholeDownload;

/** What shall stand in the report; then it is made and saved. */
final class ReportDialog extends Dialog {

    /** What is for readers within the house has to be asked for. */
    private static final Wishes FROM_THE_START = Wishes.of(Part.PICTURES);

    private final Map<Part, Checkbox> choices = new EnumMap<>(Part.class);
    private final Div problem = new Div();
    private volatile Wishes wishes = FROM_THE_START;

    /** @param archived whether the user may have the vendor's archive fetched, and there is one */
    ReportDialog(Reports reports, UUID verificationId, boolean archived, Clock clock) {
        setHeaderTitle(getTranslation("report.make"));
        setWidth("min(34rem, 100%)");
        var shown = new Div();
        shown.addClassName("report-choices");
        for (var part : Part.values()) {
            var choice = new Checkbox(getTranslation("report.with." + part), FROM_THE_START.has(part));
            choice.setVisible(part != Part.ARCHIVE || archived);
            choice.addValueChangeListener(change -> wishes = chosen());
            choices.put(part, choice);
            shown.add(choice);
        }
        for (var inside : List.of(Part.DECISION_NOTES, Part.DOSSIER_NOTES)) {
            choice(inside).setHelperText(getTranslation("report.with.inside"));
        }
        choice(Part.ARCHIVE).setHelperText(getTranslation("report.with.ARCHIVE.help"));
        problem.addClassNames("note", "note-trouble");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(new Paragraph(getTranslation("report.make.text")), shown, problem);

        var make = new Button(getTranslation("report.save"), VaadinIcon.DOWNLOAD_ALT.create());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.addClickListener(click -> problem.setVisible(false));
        var download = new WholeDownload(
                make, new ReportDownload(reports, verificationId, () -> wishes, new PaperWords(this, clock)));
        download.addSavedListener(this::close);
        download.addFailedListener(() -> {
            problem.setText(getTranslation("report.failed"));
            problem.setVisible(true);
        });
        getFooter().add(new Button(getTranslation("report.cancel"), click -> close()), download);
    }

    private Checkbox choice(Part part) {
        return Objects.requireNonNull(choices.get(part));
    }

    private Wishes chosen() {
        return new Wishes(choices.keySet().stream()
                .filter(part -> choice(part).getValue())
                .collect(Collectors.toSet()));
    }
}
