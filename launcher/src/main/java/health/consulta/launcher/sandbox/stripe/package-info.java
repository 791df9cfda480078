/// Stripe's wire protocol, as the unchanged stripe-java speaks it, and its hosted payment page.
@NullMarked
package health.consulta.launcher.sandbox.stripe;

import org.jspecify.annotations.NullMarked;
