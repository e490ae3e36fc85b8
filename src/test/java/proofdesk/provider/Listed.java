package proofdesk.provider;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import proofdesk.result.MediaKind;
import proofdesk.result.Verdict;

/** A provider as it is, but for the documents it lists. */
public record Listed(Provider provider, Supplier<List<DocumentType>> documents) implements Provider {

    @Override
    public List<DocumentType> documentTypes() {
        return documents.get();
    }

    @Override
    public String id() {
        return provider.id();
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public String vendor() {
        return provider.vendor();
    }

    @Override
    public Offer offer() {
        return provider.offer();
    }

    @Override
    public Optional<DirectCapture> directCapture() {
        return provider.directCapture();
    }

    @Override
    public String openFolder(Optional<String> externalReference) {
        return provider.openFolder(externalReference);
    }

    @Override
    public Started start(Order order) {
        return provider.start(order);
    }

    @Override
    public Optional<Reference> locate(Order order, Set<String> knownProcesses) {
        return provider.locate(order, knownProcesses);
    }

    @Override
    public Report read(Reference reference) {
        return provider.read(reference);
    }

    @Override
    public Verdict interpret(Report report) {
        return provider.interpret(report);
    }

    @Override
    public Optional<Media> media(Reference reference, MediaKind kind) {
        return provider.media(reference, kind);
    }

    @Override
    public ArchiveOffer archiveOffer(Report report) {
        return provider.archiveOffer(report);
    }

    @Override
    public Media archive(Reference reference) {
        return provider.archive(reference);
    }

    @Override
    public void erase(Reference reference) {
        provider.erase(reference);
    }

    @Override
    public void eraseFolder(String folder) {
        provider.eraseFolder(folder);
    }
}
