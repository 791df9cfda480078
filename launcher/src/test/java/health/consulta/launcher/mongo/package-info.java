@NullMarked
package health.consulta.launcher.mongo;

import org.jspecify.annotations.NullMarked;
