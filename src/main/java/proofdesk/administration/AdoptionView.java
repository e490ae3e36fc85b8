package proofdesk.administration;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import proofdesk.dossier.Dossiers;
import proofdesk.dossier.ReferenceTaken;
import proofdesk.provider.EndUserFolders.Folder;
import proofdesk.provider.EndUserFolders.Process;
import proofdesk.provider.ProviderException;
import proofdesk.provider.Providers;
import proofdesk.security.Role;
import proofdesk.verification.Adoptions;

/** Finds a dossier that the vendor has and we have not, by its id there, and makes it one of ours. */
@Route("administration/adopt")
@Menu(title = "adoption.title", order = 23)
@RolesAllowed(Role.ADMIN)
class AdoptionView extends Div implements HasDynamicTitle {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._~-]{0,99}";

    private final Adoptions adoptions;
    private final Providers providers;
    private final String vendor;
    private final TextField id = new TextField();
    private final VendorNote note = new VendorNote();
    private final Div found = new Div();

    AdoptionView(Adoptions adoptions, Providers providers) {
        this.adoptions = adoptions;
        this.providers = providers;
        this.vendor = adoptions.vendors().getFirst();
        addClassNames("screen", "administration");
        id.setLabel(getTranslation("adoption.id"));
        id.setHelperText(getTranslation("adoption.id.help"));
        id.setMaxLength(100);
        id.setAutofocus(true);
        id.setValueChangeMode(ValueChangeMode.EAGER);
        id.addValueChangeListener(change -> id.setInvalid(false));
        id.addKeyPressListener(Key.ENTER, enter -> look());
        id.addClassName("adoption-id");
        var find = new Button(getTranslation("adoption.find"), click -> look());
        find.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var lead = new Paragraph(getTranslation("adoption.text"));
        lead.addClassName("lead");
        var ask = new Div(id, find);
        ask.addClassName("adoption-ask");
        found.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("adoption.title")), lead, ask, note, found);
    }

    private void look() {
        found.removeAll();
        note.setVisible(false);
        var wanted = id.getValue().strip();
        if (!wanted.matches(ID)) {
            id.setErrorMessage(getTranslation("adoption.id.wrong"));
            id.setInvalid(true);
            id.focus();
            return;
        }
        try {
            var ours = adoptions.ours(vendor, wanted);
            if (ours.isPresent()) {
                found.add(
                        new Paragraph(getTranslation("adoption.ours")),
                        new Anchor("dossiers/" + ours.get(), getTranslation("adoption.open")));
                return;
            }
            adoptions
                    .find(vendor, wanted)
                    .ifPresentOrElse(this::show, () -> found.add(new Paragraph(getTranslation("adoption.none"))));
        } catch (ProviderException e) {
            note.show(getTranslation("adoption.unread"), e, new Button(getTranslation("error.retry"), click -> look()));
        }
    }

    private void show(Folder folder) {
        var processes = new UnorderedList();
        folder.processes().forEach(process -> processes.add(new ListItem(words(process))));
        var reference = new TextField(getTranslation("adoption.reference"));
        reference.setHelperText(getTranslation("adoption.reference.help"));
        reference.setMaxLength(Dossiers.REFERENCE_LENGTH);
        folder.externalReference()
                .filter(text -> text.length() <= Dossiers.REFERENCE_LENGTH)
                .ifPresent(reference::setValue);
        reference.addValueChangeListener(change -> reference.setInvalid(false));
        var adopt = new Button(getTranslation("adoption.adopt"), click -> adopt(folder, reference));
        adopt.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        found.add(new Section(
                new H2(getTranslation("adoption.found", folder.processes().size())),
                folder.processes().isEmpty() ? new Span(getTranslation("adoption.found.empty")) : processes,
                reference,
                new Div(adopt)));
    }

    private String words(Process process) {
        return Stream.of(
                        process.provider().isEmpty()
                                ? getTranslation("adoption.nameless")
                                : providers.get(process.provider()).name(),
                        process.processType(),
                        process.status(),
                        process.createdAt().map(Object::toString).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private void adopt(Folder folder, TextField reference) {
        try {
            var dossier = adoptions.adopt(vendor, folder, reference.getValue());
            getUI().ifPresent(ui -> ui.navigate("dossiers/" + dossier));
        } catch (ReferenceTaken e) {
            reference.setErrorMessage(getTranslation("adoption.reference.taken"));
            reference.setInvalid(true);
            reference.focus();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", getTranslation("adoption.title"));
    }
}
