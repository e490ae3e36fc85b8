package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.dossier.Tags;
import proofdesk.ui.KeyMap;

/** The words a dossier is sorted by; each leads to all the dossiers that have it. */
final class TagBar extends Div {

    private final Tags tags;
    private final boolean mayAct;
    private final UnorderedList list = new UnorderedList();
    private final ComboBox<String> choice = new ComboBox<>();
    private final Paragraph problem = new Paragraph();
    private @Nullable List<String> shown;
    private @Nullable UUID dossier;

    TagBar(Tags tags, boolean mayAct) {
        this.tags = tags;
        this.mayAct = mayAct;
        addClassName("tag-bar");
        list.addClassName("tags");
        list.getElement().setAttribute("aria-label", getTranslation("tags.title"));
        problem.getElement().setAttribute("role", "alert");
        choice.setLabel(getTranslation("tags.add"));
        KeyMap.give(choice, "t", getTranslation("tags.add"));
        choice.setHelperText(getTranslation("tags.help"));
        choice.setAllowCustomValue(true);
        choice.addCustomValueSetListener(typed -> give(typed.getDetail()));
        choice.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                give(change.getValue());
            }
        });
        add(list);
        if (mayAct) {
            add(choice, problem);
        }
    }

    void show(UUID dossierId, boolean open) {
        dossier = dossierId;
        choice.setVisible(open);
        var now = tags.of(dossierId);
        if (!now.equals(shown)) {
            shown = now;
            list.removeAll();
            now.forEach(tag -> list.add(item(tag)));
            list.setVisible(!now.isEmpty());
            choice.setItems(
                    tags.inUse().stream().filter(tag -> !now.contains(tag)).toList());
        }
    }

    private ListItem item(String tag) {
        var item = new ListItem(new Anchor(DossierFilters.tagged(tag), tag));
        item.getElement().setAttribute("dir", "auto");
        if (mayAct) {
            var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove(tag));
            remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            remove.setAriaLabel(getTranslation("tags.remove", tag));
            item.add(remove);
        }
        return item;
    }

    private void give(String typed) {
        var of = dossier;
        if (of != null) {
            problem.setText("");
            try {
                tags.add(of, typed);
                choice.clear();
            } catch (IllegalArgumentException wrong) {
                problem.setText(getTranslation("tags.wrong", Tags.LONGEST, Tags.MOST));
            } catch (IllegalStateException gone) {
                problem.setText(getTranslation("notes.gone"));
            }
            show(of, true);
        }
    }

    private void remove(String tag) {
        var of = dossier;
        if (of != null) {
            tags.remove(of, tag);
            show(of, true);
            choice.focus();
        }
    }
}
