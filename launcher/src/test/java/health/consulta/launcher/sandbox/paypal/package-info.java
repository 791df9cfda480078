@NullMarked
package health.consulta.launcher.sandbox.paypal;

import org.jspecify.annotations.NullMarked;
