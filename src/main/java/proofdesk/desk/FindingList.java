package proofdesk.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;
import proofdesk.result.Finding;
import proofdesk.result.Finding.Check;
import proofdesk.result.Finding.Match;
import proofdesk.result.Finding.Missing;
import proofdesk.result.Finding.Remark;
import proofdesk.result.State;

/** All that was checked, kept apart by what was said: a check that is missing is neither passed nor failed. */
final class FindingList extends Div {

    private enum Group {
        FAILED(VaadinIcon.CLOSE_CIRCLE, "bad"),
        COMPARED(VaadinIcon.SPLIT_H, "calm"),
        NOT_REPORTED(VaadinIcon.QUESTION_CIRCLE, "doubt"),
        SAID(VaadinIcon.COMMENT_O, "calm"),
        PASSED(VaadinIcon.CHECK_CIRCLE, "good");

        private final VaadinIcon icon;
        private final String tone;

        Group(VaadinIcon icon, String tone) {
            this.icon = icon;
            this.tone = tone;
        }
    }

    FindingList(List<Finding> findings, Words words, Consumer<String> reveal) {
        addClassName("findings");
        for (var group : Group.values()) {
            var ofGroup = findings.stream().filter(f -> group(f) == group).toList();
            if (!ofGroup.isEmpty()) {
                var list = new UnorderedList();
                ofGroup.forEach(finding -> list.add(item(group, finding, words, reveal)));
                add(new H3(getTranslation("result.group." + group.name(), ofGroup.size())), list);
            }
        }
    }

    private static ListItem item(Group group, Finding finding, Words words, Consumer<String> reveal) {
        var icon = group.icon.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        icon.addClassName("tone-" + group.tone);
        var text = new Span(words.of(finding));
        text.setTitle(finding.key());
        return new ListItem(icon, text, new RevealButton(finding.label(), finding.pointer(), reveal));
    }

    private static Group group(Finding finding) {
        return switch (finding) {
            case Check check when check.state() == State.PASSED -> Group.PASSED;
            case Check check when check.state() == State.FAILED -> Group.FAILED;
            case Check notReported -> Group.NOT_REPORTED;
            case Missing missing -> Group.NOT_REPORTED;
            case Match match -> Group.COMPARED;
            case Remark remark -> Group.SAID;
        };
    }
}
