package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** Says politely that the list would look different now, and shows that only when asked: rows never jump. */
final class ListNews extends Div {

    private final Button show;

    ListNews(Runnable wanted) {
        addClassName("list-news");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-live", "polite");
        show = new Button("", click -> wanted.run());
        show.addThemeVariants(ButtonVariant.LUMO_SMALL);
        show.setVisible(false);
        add(show);
    }

    /** @param others whether dossiers that are not new have joined or left */
    void tell(int added, boolean others) {
        show.setVisible(added > 0 || others);
        show.setText(added > 0 ? getTranslation("dossiers.news", added) : getTranslation("dossiers.news.others"));
    }
}
