@NullMarked
package health.consulta.launcher;

import org.jspecify.annotations.NullMarked;
