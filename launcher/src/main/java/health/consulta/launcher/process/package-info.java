@NullMarked
package health.consulta.launcher.process;

import org.jspecify.annotations.NullMarked;
