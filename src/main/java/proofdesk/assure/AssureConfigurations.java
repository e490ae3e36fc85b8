package proofdesk.assure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import proofdesk.provider.CaptureConfiguration;
import proofdesk.provider.CaptureConfigurations;
import proofdesk.provider.ProviderException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Assure's capture configurations (contract assure 8.4). Its list is published without a shape, so a list of ids, a list
 * of configurations and an object with one under each id are all taken.
 */
@Component
final class AssureConfigurations implements CaptureConfigurations {

    private static final Logger log = LoggerFactory.getLogger(AssureConfigurations.class);
    private static final String LIST = "GET /assure/capture/configurations";
    private static final List<String> IDS = List.of("configurationId", "id", "uiProfile", "name");

    private final AssureApi api;

    AssureConfigurations(AssureApi api) {
        this.api = api;
    }

    @Override
    public String vendor() {
        return "assure";
    }

    @Override
    public List<Member> members() {
        return ConfigurationMembers.ALL;
    }

    @Override
    public List<CaptureConfiguration> list() {
        return Warned.told(() -> in(api.captureConfigurations()));
    }

    private static List<CaptureConfiguration> in(JsonNode answer) {
        if (answer.isArray()) {
            return answer.valueStream().flatMap(AssureConfigurations::named).toList();
        }
        var wrapped = answer.valueStream().filter(JsonNode::isArray).findFirst();
        if (answer.size() == 1 && wrapped.isPresent()) {
            return in(wrapped.get());
        }
        if (answer.isObject() && answer.valueStream().allMatch(JsonNode::isObject)) {
            return answer.properties().stream().map(AssureConfigurations::under).toList();
        }
        throw Failures.nonsense(LIST, "something else than a list");
    }

    private static Stream<CaptureConfiguration> named(JsonNode one) {
        if (one.isString() && !one.asString().isBlank()) {
            return Stream.of(new CaptureConfiguration(one.asString(), JsonNodeFactory.instance.objectNode()));
        }
        return IDS.stream()
                .map(name -> one.path(name).asString(""))
                .filter(id -> !id.isBlank())
                .limit(1)
                .map(id -> new CaptureConfiguration(id, (ObjectNode) one));
    }

    private static CaptureConfiguration under(Map.Entry<String, JsonNode> one) {
        return new CaptureConfiguration(one.getKey(), (ObjectNode) one.getValue());
    }

    @Override
    public Optional<CaptureConfiguration> find(String id) {
        try {
            var content = api.captureConfiguration(id);
            if (!(content instanceof ObjectNode object)) {
                throw Failures.nonsense(LIST + "/{configurationId}", "something else than a configuration");
            }
            return Optional.of(new CaptureConfiguration(id, object));
        } catch (ProviderException.Gone e) {
            return Optional.empty();
        } catch (ProviderException e) {
            throw Warned.of(e);
        }
    }

    @Override
    public void create(CaptureConfiguration configuration) {
        Warned.told(() -> api.createCaptureConfiguration(configuration.id(), configuration.content()));
    }

    @Override
    public void replace(CaptureConfiguration configuration) {
        Warned.told(() -> api.replaceCaptureConfiguration(configuration.id(), configuration.content()));
    }

    @Override
    public void delete(String id) {
        try {
            api.deleteCaptureConfiguration(id);
        } catch (ProviderException.Gone e) {
            log.debug("Already deleted"); // what was asked for, is so
        } catch (ProviderException e) {
            throw Warned.of(e);
        }
    }
}
