package proofdesk.sandbox;

import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * Settings of the sandbox alone: its arguments and {@code sandbox.yaml}. Environment variables and system properties are
 * left out, for those of this process are meant for the desk: its port, database, cookie and profiles are none of ours.
 */
class OwnEnvironment extends StandardServletEnvironment {

    @Override
    protected void customizePropertySources(MutablePropertySources sources) {
        super.customizePropertySources(sources);
        sources.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
    }
}
