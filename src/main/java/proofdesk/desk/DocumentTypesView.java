package proofdesk.desk;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import proofdesk.provider.DocumentType;
import proofdesk.provider.DocumentTypes;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.security.Role;
import proofdesk.ui.EmptyState;

/** The documents each provider takes, with the numbers that the SDK in an app and some settings want. */
@Route("administration/document-types")
@Menu(title = "documents.title", order = 22)
@RolesAllowed(Role.ADMIN)
final class DocumentTypesView extends Div implements HasDynamicTitle {

    private final Select<Provider> provider = new Select<>();
    private final TextField search = new TextField();
    private final Grid<DocumentType> grid = new Grid<>();
    private final EmptyState none;
    private List<DocumentType> listed = List.of();

    DocumentTypesView(Providers providers, DocumentTypes documents, Clock clock) {
        addClassName("screen");
        var listing = new DocumentListing(documents, clock, types -> {
            listed = types;
            show();
        });
        none = new EmptyState(getTranslation("documents.none.title"), getTranslation("documents.none.text"));
        provider.setLabel(getTranslation("dossier.start.provider"));
        provider.setItemLabelGenerator(Provider::name);
        search.setLabel(getTranslation("documents.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        var filters = new Div(provider, search);
        filters.addClassName("filters");
        columns();
        add(
                new H1(getTranslation("documents.title")),
                new Paragraph(getTranslation("documents.text")),
                filters,
                listing,
                grid,
                none);
        provider.addValueChangeListener(change -> listing.of(change.getValue()));
        provider.setItems(providers.all());
        providers.all().stream().findFirst().ifPresent(provider::setValue);
    }

    private void columns() {
        grid.addThemeVariants(
                GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        // narrow by themselves, so that a phone shows all of them
        grid.addColumn(one -> one.id().map(String::valueOf).orElse(getTranslation("documents.noNumber")))
                .setHeader(getTranslation("documents.number"))
                .setWidth("4.5rem")
                .setFlexGrow(0);
        grid.addColumn(DocumentName::country)
                .setHeader(getTranslation("documents.country"))
                .setWidth("4rem")
                .setFlexGrow(1);
        grid.addColumn(this::name)
                .setHeader(getTranslation("start.document"))
                .setWidth("4rem")
                .setFlexGrow(2);
        grid.addColumn(DocumentType::type)
                .setHeader(getTranslation("documents.word"))
                .setWidth("4rem")
                .setFlexGrow(1);
    }

    private String name(DocumentType type) {
        var name = DocumentName.of(this, type.type());
        return type.subType().isBlank() ? name : name + ", " + type.subType();
    }

    private void show() {
        var words = search.getValue().strip().toLowerCase(Locale.ROOT);
        var found = listed.stream().filter(type -> speaksOf(type, words)).toList();
        grid.setItems(found);
        grid.setVisible(!found.isEmpty());
        none.setVisible(found.isEmpty() && !listed.isEmpty());
    }

    private boolean speaksOf(DocumentType type, String words) {
        var text = String.join(
                " ", type.id().map(String::valueOf).orElse(""), DocumentName.country(type), name(type), type.type());
        return text.toLowerCase(Locale.ROOT).contains(words);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", getTranslation("documents.title"));
    }
}
