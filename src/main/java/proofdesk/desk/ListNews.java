package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import proofdesk.ui.KeyMap;

/** Says politely that the list would look different now, and shows that only when asked: rows never jump. */
final class ListNews extends Div {

    private final Button show;
    private final String words;

    ListNews(Runnable wanted) {
        this(wanted, "dossiers.news");
    }

    /** @param words the key of how many are new; with {@code .others}, that something else has changed */
    ListNews(Runnable wanted, String words) {
        this.words = words;
        addClassName("list-news");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-live", "polite");
        show = new Button("", click -> wanted.run());
        show.addThemeVariants(ButtonVariant.LUMO_SMALL);
        show.setVisible(false);
        add(show);
    }

    /** Gives it a key, on a page that has some. */
    void showByKey(String key) {
        KeyMap.give(show, key, getTranslation("list.news"));
    }

    /** @param others whether dossiers that are not new have joined or left */
    void tell(int added, boolean others) {
        show.setVisible(added > 0 || others);
        show.setText(added > 0 ? getTranslation(words, added) : getTranslation(words + ".others"));
    }
}
