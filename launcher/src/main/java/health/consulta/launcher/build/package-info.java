@NullMarked
package health.consulta.launcher.build;

import org.jspecify.annotations.NullMarked;
