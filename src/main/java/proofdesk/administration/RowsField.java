package proofdesk.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import proofdesk.provider.CaptureConfigurations.Kind;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A list of objects as rows that are filled in, added, removed and moved. Its value is the list as JSON. */
final class RowsField extends CustomField<String> {

    private final List<String> words;
    private final List<ItemRow> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Div said = new Div();
    private final Button add;

    /** @param words the names of the texts each object may have */
    RowsField(String label, List<String> words) {
        super("");
        this.words = words;
        setLabel(label);
        list.addClassName("item-rows");
        said.addClassName("saved-line");
        said.getElement().setAttribute("role", "status");
        add = new Button(getTranslation("configuration.row.add"), click -> addRow());
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(list, add, said);
    }

    @Override
    protected String generateModelValue() {
        var all = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> all.add(row.content()));
        return all.isEmpty() ? "" : MemberText.pretty(all);
    }

    @Override
    protected void setPresentationValue(String text) {
        rows.clear();
        list.removeAll();
        said.setText("");
        if (!text.isBlank()) {
            MemberText.read(Kind.LIST, text).forEach(one -> show((ObjectNode) one));
        }
        number();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        add.setVisible(!readOnly);
        number();
    }

    private ItemRow show(ObjectNode content) {
        var row = new ItemRow(content, words, this);
        rows.add(row);
        list.add(row);
        return row;
    }

    private void addRow() {
        var row = show(JsonNodeFactory.instance.objectNode());
        changed("");
        row.focus();
    }

    void remove(ItemRow row) {
        var at = rows.indexOf(row);
        rows.remove(row);
        list.remove(row);
        changed(getTranslation("configuration.row.removed", at + 1));
        if (rows.isEmpty()) {
            add.focus();
        } else {
            rows.get(Math.min(at, rows.size() - 1)).focus();
        }
    }

    /** Moves the neighbour to the other side instead, so that the row stays in the page and keeps the focus. */
    void move(ItemRow row, int by) {
        var from = rows.indexOf(row);
        var to = from + by;
        if (isReadOnly() || to < 0 || to >= rows.size()) {
            return;
        }
        var neighbour = rows.remove(to);
        rows.add(from, neighbour);
        list.remove(neighbour);
        list.addComponentAtIndex(from, neighbour);
        changed(getTranslation("configuration.row.moved", to + 1, rows.size()));
    }

    void changed(String what) {
        setInvalid(false);
        said.setText(what);
        number();
        updateValue();
    }

    private void number() {
        for (var i = 0; i < rows.size(); i++) {
            rows.get(i).number(i, rows.size(), isReadOnly());
        }
    }
}
