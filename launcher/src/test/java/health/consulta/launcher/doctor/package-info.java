@NullMarked
package health.consulta.launcher.doctor;

import org.jspecify.annotations.NullMarked;
