package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.util.UUID;
import proofdesk.report.Reports;
import proofdesk.report.Wishes;
import proofdesk.ui.WholeDownload;

/** What shall stand in the report; then it is made and saved. */
final class ReportDialog extends Dialog {

    private final Checkbox pictures = new Checkbox(getTranslation("report.with.pictures"), true);
    private final Checkbox notes = new Checkbox(getTranslation("report.with.notes"), false);
    private final Checkbox archive = new Checkbox(getTranslation("report.with.archive"), false);
    private final Div problem = new Div();
    private volatile Wishes wishes = new Wishes(true, false, false);

    /** @param archived whether the user may have the vendor's archive fetched, and there is one */
    ReportDialog(Reports reports, UUID verificationId, boolean archived, Clock clock) {
        setHeaderTitle(getTranslation("report.make"));
        setWidth("min(34rem, 100%)");
        notes.setHelperText(getTranslation("report.with.notes.help"));
        archive.setHelperText(getTranslation("report.with.archive.help"));
        archive.setVisible(archived);
        for (var choice : new Checkbox[] {pictures, notes, archive}) {
            choice.addValueChangeListener(
                    change -> wishes = new Wishes(pictures.getValue(), notes.getValue(), archive.getValue()));
        }
        problem.addClassNames("note", "note-trouble");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var choices = new Div(pictures, notes, archive);
        choices.addClassName("report-choices");
        add(new Paragraph(getTranslation("report.make.text")), choices, problem);

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
}
