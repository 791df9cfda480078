@NullMarked
package health.consulta.launcher.machine;

import org.jspecify.annotations.NullMarked;
