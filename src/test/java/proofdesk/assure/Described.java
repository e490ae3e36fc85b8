package proofdesk.assure;

import java.util.ArrayList;
import java.util.List;
import proofdesk.result.Depiction.Box;
import proofdesk.result.Fact;
import proofdesk.result.Finding;
import proofdesk.result.Verdict;

/** A verdict as lines of text, so that what a sample should mean can be written and read beside it. */
final class Described {

    private Described() {}

    static String verdict(Verdict verdict) {
        var lines = new ArrayList<String>();
        lines.add("outcome " + verdict.outcome() + " from \"" + verdict.statusWord() + "\"");
        verdict.person().forEach(fact -> lines.add("person " + fact(fact)));
        verdict.document().forEach(fact -> lines.add("document " + fact(fact)));
        verdict.findings().forEach(finding -> lines.add("finding " + finding(finding)));
        verdict.reasons().forEach(finding -> lines.add("reason " + finding(finding)));
        verdict.depictions()
                .forEach(depiction -> lines.add("picture " + depiction.kind()
                        + (depiction.perhaps() ? " perhaps" : "")
                        + boxes(depiction.boxes())));
        return String.join("\n", lines) + "\n";
    }

    private static String fact(Fact fact) {
        return fact.field() + " \"" + fact.value() + "\" " + fact.standing() + " at " + fact.pointer();
    }

    private static String finding(Finding finding) {
        return finding.key()
                + " \"" + finding.label() + "\" "
                + switch (finding) {
                    case Finding.Check check -> check.state();
                    case Finding.Match match -> match.level() + " from \"" + match.word() + "\"";
                    case Finding.Remark remark -> "says \"" + remark.text() + "\"";
                    case Finding.Missing missing -> "MISSING";
                }
                + (finding.pointer().isEmpty() ? "" : " at " + finding.pointer());
    }

    private static String boxes(List<Box> boxes) {
        var text = new StringBuilder();
        for (var box : boxes) {
            text.append(", %s%s %d,%d %dx%d at %s"
                    .formatted(
                            box.found() ? "" : "not found: ",
                            box.name(),
                            box.x(),
                            box.y(),
                            box.width(),
                            box.height(),
                            box.pointer()));
        }
        return text.toString();
    }
}
