/// What every provider of the sandbox shares: the journal, the books, the clock, the faults, the
/// webhook queue.
@NullMarked
package health.consulta.launcher.sandbox.engine;

import org.jspecify.annotations.NullMarked;
