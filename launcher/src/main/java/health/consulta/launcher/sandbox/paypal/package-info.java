/// PayPal's wire protocol, as the unchanged paypal-server-sdk speaks it, and its approval page.
@NullMarked
package health.consulta.launcher.sandbox.paypal;

import org.jspecify.annotations.NullMarked;
