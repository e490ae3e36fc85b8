package proofdesk.report;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import proofdesk.provider.ProviderException;
import proofdesk.verification.Verifications;

/** The vendor's archive, of which nothing is kept here: it is hashed while it passes by. */
@Component
class Archive {

    private static final Logger log = LoggerFactory.getLogger(Archive.class);

    private final Verifications verifications;

    Archive(Verifications verifications) {
        this.verifications = verifications;
    }

    /**
     * What was learned of it.
     *
     * @param hash empty where it could not be had
     * @param length in bytes
     * @param reference to name when asking why not
     */
    record Seen(String hash, long length, String reference) {
        @Override
        public String toString() {
            return "Seen[" + hash + "]";
        }
    }

    Seen look(UUID check) {
        try (var archive = verifications.lookIntoArchive(check);
                var passing = new DigestOutputStream(OutputStream.nullOutputStream(), Hash.sha256())) {
            var length = archive.stream().transferTo(passing);
            return new Seen(Hash.hex(passing.getMessageDigest()), length, "");
        } catch (ProviderException e) {
            return new Seen("", 0, e.reference());
        } catch (IOException e) {
            var reference = UUID.randomUUID().toString().substring(0, 8);
            log.warn("The archive of check {} was cut short while it was hashed, reference {}", check, reference, e);
            return new Seen("", 0, reference);
        }
    }
}
