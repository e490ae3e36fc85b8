package proofdesk.identomat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import proofdesk.identomat.IdentomatConfigurations.Reference;
import proofdesk.provider.OwnConfigurations;

/** The published configurations, as whoever starts a check meets them. */
@Component
class StaffChoices implements OwnConfigurations {

    private final IdentomatConfigurations configurations;
    private final UsualConfiguration usual;

    StaffChoices(IdentomatConfigurations configurations, UsualConfiguration usual) {
        this.configurations = configurations;
        this.usual = usual;
    }

    @Override
    public String vendor() {
        return Identomat.CLIENT;
    }

    @Override
    public List<Choice> offered() {
        var first = usual.get();
        return configurations.published().stream()
                .flatMap(one -> choice(one.configuration(), first).stream())
                .toList();
    }

    @Override
    public Optional<Choice> find(String configuration) {
        return choice(configuration, usual.get());
    }

    @Override
    public Optional<Choice> newest(String configuration) {
        var of = Reference.of(configuration).map(Reference::configuration);
        return configurations.published().stream()
                .map(IdentomatConfigurations.Published::configuration)
                .filter(one -> of.isPresent()
                        && Reference.of(one).map(Reference::configuration).equals(of))
                .findFirst()
                .flatMap(this::find);
    }

    @Override
    public String place() {
        return SessionConfigurationsView.PATH;
    }

    private Optional<Choice> choice(String configuration, Optional<UUID> first) {
        return Reference.of(configuration)
                .flatMap(of -> configurations
                        .find(of.configuration())
                        .flatMap(named -> configurations
                                .plan(configuration)
                                .map(plan -> new Choice(
                                        configuration,
                                        named.name(),
                                        named.description(),
                                        of.number(),
                                        first.equals(Optional.of(named.id())),
                                        plan.configuration().isPresent(),
                                        SessionConfigurationsView.PATH + "/" + named.id()))));
    }
}
