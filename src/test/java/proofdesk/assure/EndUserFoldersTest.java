package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static proofdesk.WireVendor.answer;
import static proofdesk.WireVendor.json;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import proofdesk.WireVendor;
import proofdesk.provider.EndUserFolders;
import proofdesk.provider.EndUserFolders.Process;
import proofdesk.provider.Media;
import proofdesk.provider.ProviderException.Refused;
import proofdesk.provider.ProviderException.Unavailable;
import proofdesk.result.MediaKind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** User data and files of a dossier, and what a dossier says of itself. */
class EndUserFoldersTest extends OnTheWire {

    private static final String DATA = " /assure/dossiers/d1/userdata";
    private static final String FILES = " /assure/dossiers/d1/files";

    private final EndUserFolders folders = bean(EndUserFolders.class);

    @Test
    void aDossierIsReadAsFarAsItExplainsItself() {
        VENDOR.on(DOSSIER, json("""
                {"dossierId":"d1","externalReference":"ref","files":["front","hologram"],"processes":[
                 {"processId":"p1","provider":"signicatpictureid","processType":"document","status":"accepted",
                  "createdAt":"2026-11-21T09:00:00Z"}, "p2", {"provider":"nameless"}, {"processId":"../up"}]}"""));

        var folder = folders.find("d1").orElseThrow();

        assertThat(folder.externalReference()).contains("ref");
        assertThat(folder.files()).containsExactly(MediaKind.FRONT);
        assertThat(folder.processes()).extracting(Process::id).containsExactly("p1", "p2");
        assertThat(folder.processes().getFirst().status()).isEqualTo("accepted");
        assertThat(folder.processes().getLast().createdAt()).isEmpty();
        assertThat(folder).hasToString("Folder[d1]");
    }

    @Test
    void whatIsNotThereIsEmptyAndWhatIsNoDossierIsAFault() {
        VENDOR.on(DOSSIER, answer(404, "application/json", "{}"), json("[]"));
        VENDOR.on("GET" + DATA, answer(404, "application/json", "{}"));
        VENDOR.on("GET" + FILES + "/front", answer(404, "application/json", "{}"));

        assertThat(folders.find("d1")).isEmpty();
        assertThat(folders.data("d1")).isEmpty();
        assertThat(folders.file("d1", MediaKind.FRONT)).isEmpty();
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> folders.find("d1"));
    }

    @Test
    void dataIsSetWhereNothingWasUpdatedWhereItGrowsAndSetAnewWhereSomethingGoes() {
        VENDOR.on("POST" + DATA, answer(201, "application/json", "{}"));
        VENDOR.on("PUT" + DATA, json("{}"));
        var less = object("{\"address\":{\"country\":\"NLD\"}}");
        var more = object("{\"address\":{\"country\":\"NLD\"},\"unknown\":[1.50,null]}");

        folders.setData("d1", Optional.empty(), less);
        folders.setData("d1", Optional.of(less), more);
        folders.setData("d1", Optional.of(more), less);

        assertThat(VENDOR.requests("POST" + DATA))
                .extracting(WireVendor.Request::body)
                .containsExactly(less.toString(), less.toString());
        assertThat(VENDOR.requests("PUT" + DATA))
                .extracting(WireVendor.Request::body)
                .containsExactly(more.toString());
    }

    @Test
    void aFileIsSentAsADataUrlAndAPortraitIsNot() {
        VENDOR.on("POST" + FILES, answer(204, "application/json", ""));

        folders.setFile("d1", MediaKind.SELFIE, picture());
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> folders.setFile("d1", MediaKind.PORTRAIT, picture()));

        assertThat(VENDOR.requests("POST" + FILES))
                .extracting(WireVendor.Request::body)
                .containsExactly("{\"selfie\":\"data:image/jpeg;base64,AQID\"}");
    }

    private static Media picture() {
        return new Media("image/jpeg", Optional.empty(), 3, new ByteArrayInputStream(new byte[] {1, 2, 3}));
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }
}
