@NullMarked
package health.consulta.portal.reports;

import org.jspecify.annotations.NullMarked;
