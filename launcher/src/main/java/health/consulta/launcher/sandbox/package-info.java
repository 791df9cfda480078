/// The payment sandbox: one process that plays the payment providers' wire protocols against a
/// ledger of its own.
@NullMarked
package health.consulta.launcher.sandbox;

import org.jspecify.annotations.NullMarked;
