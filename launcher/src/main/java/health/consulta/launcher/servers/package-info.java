@NullMarked
package health.consulta.launcher.servers;

import org.jspecify.annotations.NullMarked;
