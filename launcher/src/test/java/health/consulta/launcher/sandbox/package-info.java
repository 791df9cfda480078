@NullMarked
package health.consulta.launcher.sandbox;

import org.jspecify.annotations.NullMarked;
