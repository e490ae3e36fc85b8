package proofdesk.desk;

import com.vaadin.flow.component.Component;

/** A kind of check in words; one that nobody has put into words is shown as the vendor calls it. */
final class ProcessTypeName {

    private ProcessTypeName() {}

    static String of(Component speaker, String processType) {
        var key = "dossier.type." + processType;
        var text = speaker.getTranslation(key);
        return text.contains(key) ? processType : text;
    }
}
