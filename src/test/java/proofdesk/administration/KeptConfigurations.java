package proofdesk.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.BeanFactory;
import proofdesk.provider.CaptureConfiguration;
import proofdesk.provider.CaptureConfigurations;
import proofdesk.provider.ProviderException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A vendor that keeps configurations in memory, and may be down; its members are the real vendor's. */
public final class KeptConfigurations implements CaptureConfigurations {

    public final Map<String, ObjectNode> kept = new LinkedHashMap<>();
    private final CaptureConfigurations real;
    public boolean down;

    /** What it makes of a configuration that it is sent in place of another. */
    UnaryOperator<ObjectNode> makes = UnaryOperator.identity();

    public KeptConfigurations(CaptureConfigurations real) {
        this.real = real;
    }

    /** What a desk lets choose that has this vendor; the defaults are its own. */
    public CaptureChoices choices(BeanFactory desk) {
        return new CaptureChoices(List.of(this), desk.getBean(CaptureDefaults.class));
    }

    /** What is kept itself, to change it behind everybody's back. */
    ObjectNode of(String id) {
        return Objects.requireNonNull(kept.get(id));
    }

    public static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }

    @Override
    public String vendor() {
        return real.vendor();
    }

    @Override
    public List<Member> members() {
        return real.members();
    }

    @Override
    public List<CaptureConfiguration> list() {
        up();
        return kept.entrySet().stream()
                .map(one -> new CaptureConfiguration(one.getKey(), one.getValue()))
                .toList();
    }

    @Override
    public Optional<CaptureConfiguration> find(String id) {
        up();
        return Optional.ofNullable(kept.get(id)).map(one -> new CaptureConfiguration(id, one.deepCopy()));
    }

    @Override
    public void create(CaptureConfiguration configuration) {
        up();
        kept.put(configuration.id(), configuration.content().deepCopy());
    }

    @Override
    public void replace(CaptureConfiguration configuration) {
        up();
        kept.put(configuration.id(), makes.apply(configuration.content().deepCopy()));
    }

    @Override
    public void delete(String id) {
        up();
        kept.remove(id);
    }

    private void up() {
        if (down) {
            throw new ProviderException.Unavailable("The vendor is down", "T-77", null);
        }
    }
}
